import { existsSync } from 'node:fs'
import {
  linkGraphAround,
  lookUpRanks,
  openGraphFolder,
  openPackedGraph,
  openRankTable,
  readDns,
  readLinkGraph,
  readParts,
  type GraphFolder,
  type LinkGraph,
  type Rank,
} from '../../graph/index.ts'

/** What a `--graph` folder tells of the web around the domains of a profile. Empty where there is none. */
export interface WebAround {
  readonly addresses: ReadonlyMap<string, readonly string[]>
  readonly arcs: LinkGraph | null
}

export interface GraphSources {
  /** Folder with ranks, graph and addresses. */
  readonly folder: string | undefined
  /** Imported ranks, for when the folder holds none. */
  readonly ranksFile: string
}

const NOTHING: GraphFolder = { ranks: [], vertices: [], edges: [], packed: [], dns: [] }

const tablesOf = async ({ folder }: GraphSources): Promise<GraphFolder> =>
  folder === undefined ? NOTHING : openGraphFolder(folder)

export async function readWebAround(sources: GraphSources, domains: ReadonlySet<string>): Promise<WebAround> {
  const tables = await tablesOf(sources)
  return {
    addresses: tables.dns.length === 0 ? new Map() : await readDns(readParts(tables.dns)),
    arcs: await readArcs(tables, domains),
  }
}

/** Ranks of those of these domains that the folder, or else what was imported, knows. */
export async function readRanks(
  sources: GraphSources,
  domains: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Rank>> {
  const { ranks } = await tablesOf(sources)
  if (ranks.length > 0) return lookUpRanks(readParts(ranks), domains)
  if (!existsSync(sources.ranksFile)) return new Map()
  const table = openRankTable(sources.ranksFile)
  try {
    return new Map(
      [...domains].flatMap((domain) => {
        const rank = table.find(domain)
        return rank === null ? [] : [[domain, rank] as const]
      }),
    )
  } finally {
    table.close()
  }
}

/** A packed graph may be that of the whole web, so only what stands around the profile is taken from it. */
async function readArcs(tables: GraphFolder, domains: ReadonlySet<string>): Promise<LinkGraph | null> {
  const [packed] = tables.packed
  if (packed !== undefined) {
    const graph = openPackedGraph(packed)
    try {
      return linkGraphAround(graph, domains)
    } finally {
      graph.close()
    }
  }
  if (tables.edges.length === 0) return null
  const vertices = tables.vertices.length === 0 ? null : readParts(tables.vertices)
  return readLinkGraph(vertices, readParts(tables.edges))
}
