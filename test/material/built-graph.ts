import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildGraph } from '../../src/graph/build/build-graph.ts'
import { openPackedGraph, type PackedGraph } from '../../src/graph/packed/packed-graph.ts'
import type { Arc } from './plain-ranks.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** Packs a graph of nodes `n000000.nl`, `n000001.nl`, ... and opens it. */
export async function builtGraph(nodes: number, arcs: readonly Arc[]): Promise<PackedGraph> {
  const folder = temporaryFolder('graph-')
  const [vertices, edges, out] = [join(folder, 'vertices.txt'), join(folder, 'edges.txt'), join(folder, 'test.graph')]
  const names = Array.from({ length: nodes }, (_, node) => `${node}\tnl.n${String(node).padStart(6, '0')}\t1\n`)
  await writeFile(vertices, names.join(''))
  await writeFile(edges, arcs.map(([from, to]) => `${from}\t${to}\n`).join(''))
  await buildGraph({ vertices: [vertices], edges: [edges], out })
  return openPackedGraph(out)
}

/** Arcs without pattern between some of the nodes: others have no links, or none at all. */
export function scatteredArcs(nodes: number, count: number): Arc[] {
  const arcs = Array.from({ length: count }, (_, at): Arc => {
    const from = (at * 7919 + (at >> 3)) % Math.floor(nodes * 0.6)
    return [from, (at * at * 31 + from * 17) % Math.floor(nodes * 0.9)]
  })
  const once = new Map(arcs.filter(([from, to]) => from !== to).map((arc) => [arc.join(), arc]))
  return [...once.values()]
}
