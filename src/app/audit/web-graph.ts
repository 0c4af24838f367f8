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

/** What a `--graph` folder and the imported ranks tell of the domains in the profile. Empty where there are none. */
export interface WebGraph {
  readonly ranks: ReadonlyMap<string, Rank>
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

export async function readWebGraph(
  { folder, ranksFile }: GraphSources,
  domains: ReadonlySet<string>,
): Promise<WebGraph> {
  const tables = folder === undefined ? NOTHING : await openGraphFolder(folder)
  return {
    ranks: await readRanks(tables, ranksFile, domains),
    addresses: tables.dns.length === 0 ? new Map() : await readDns(readParts(tables.dns)),
    arcs: await readArcs(tables, domains),
  }
}

async function readRanks(
  tables: GraphFolder,
  ranksFile: string,
  domains: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Rank>> {
  if (tables.ranks.length > 0) return lookUpRanks(readParts(tables.ranks), domains)
  if (!existsSync(ranksFile)) return new Map()
  const table = openRankTable(ranksFile)
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
