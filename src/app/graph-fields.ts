import { z } from 'zod'
import { openPackedGraph, type PackedGraph } from '../graph/index.ts'
import type { Context } from './operation.ts'
import { openOwnGraph } from './own-graph/own-graph.ts'

/** Which graph a command looks into: a packed one, or what a workspace itself has seen. */
export const whichGraph = {
  graph: z.string().optional().meta({
    value: 'FILE',
    nl: 'ingepakte linkgraaf, gemaakt met `schakel graph build` (anders die van je werkbestand)',
    en: 'packed link graph, made by `schakel graph build` (else that of your workspace)',
  }),
  workspace: z.string().optional().meta({
    value: 'FILE',
    nl: 'werkbestand waarvan de eigen linkgraaf wordt bekeken (anders dat in je gegevensmap)',
    en: 'workspace whose own link graph is looked into (else the one in your data folder)',
  }),
}

export interface WhichGraph {
  readonly graph?: string | undefined
  readonly workspace?: string | undefined
}

/** Opens the graph for as long as `use` takes. */
export async function withGraph<T>(
  context: Context,
  { graph: path, workspace }: WhichGraph,
  use: (graph: PackedGraph) => T | Promise<T>,
): Promise<T> {
  const graph = path === undefined ? await openOwnGraph(context, workspace) : openPackedGraph(path)
  try {
    return await use(graph)
  } finally {
    graph.close()
  }
}
