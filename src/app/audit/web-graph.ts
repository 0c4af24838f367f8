import {
  lookUpRanks,
  openGraphFolder,
  readDns,
  readLinkGraph,
  readParts,
  type LinkGraph,
  type Rank,
} from '../../graph/index.ts'

/** What a `--graph` folder tells of the domains in the profile. Empty where no folder was given. */
export interface WebGraph {
  readonly ranks: ReadonlyMap<string, Rank>
  readonly addresses: ReadonlyMap<string, readonly string[]>
  readonly arcs: LinkGraph | null
}

export async function readWebGraph(folder: string | undefined, domains: ReadonlySet<string>): Promise<WebGraph> {
  if (folder === undefined) return { ranks: new Map(), addresses: new Map(), arcs: null }
  const tables = await openGraphFolder(folder)
  return {
    ranks: tables.ranks.length === 0 ? new Map() : await lookUpRanks(readParts(tables.ranks), domains),
    addresses: tables.dns.length === 0 ? new Map() : await readDns(readParts(tables.dns)),
    arcs:
      tables.edges.length === 0
        ? null
        : await readLinkGraph(
            tables.vertices.length === 0 ? null : readParts(tables.vertices),
            readParts(tables.edges),
          ),
  }
}
