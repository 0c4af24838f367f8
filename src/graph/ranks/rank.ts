/** Where a domain stands in the published ranks. Positions count from 1, best first. */
export interface Rank {
  readonly harmonicPosition: number
  readonly pagerankPosition: number
  /** Number of domains that were ranked. */
  readonly of: number
}

/**
 * Size of Common Crawl's domain graph (118.8 M domains; recent releases hold up to 130 M). Stands in for the
 * total where a file is only a sample: its positions are those of the whole list.
 */
export const COMMON_CRAWL_DOMAINS = 118_800_000

/** How many domains were ranked, seen from a file: its own rows when it is complete, else the whole list that it was cut from. */
export function totalOf(rows: number, lastPosition: number): number {
  return lastPosition <= rows ? rows : Math.max(lastPosition, COMMON_CRAWL_DOMAINS)
}

/** Share of the ranked domains, 0..1, that stand below this one by harmonic centrality. */
export function shareBelow(rank: Rank): number {
  return Math.max(0, Math.min(1, 1 - rank.harmonicPosition / rank.of))
}
