import type { Draft } from './draft.ts'
import { disclosedTie } from './honest-ties.ts'
import type { Arc, LinkWeb, Site } from './link-web.ts'

/** A swap is made in one go; honest sites that link back do so years apart (median far above 90 days). */
const SWAP_DAYS = 30
/** Suspicion of both links together from which a swap looks like trade instead of acquaintance. */
const TRADE = 0.4
const FEWEST = 3

interface Swap {
  readonly partner: Site
  readonly there: Arc
  readonly back: Arc
}

/**
 * LS-EXCH, "excessive link exchanges": a site that swapped links with several others within days, off topic or with
 * commercial anchors. Three quarters of all sites have some reciprocal links, so reciprocity alone says nothing.
 */
export function reciprocalExchanges(web: LinkWeb): Draft[] {
  return web.sites.flatMap((hub) => {
    const swaps = swapsOf(hub)
    const trades = swaps.filter(({ there, back }) => there.suspicion + back.suspicion >= TRADE && close(there, back))
    if (trades.length < FEWEST) return []
    const partners = trades.map(({ partner }) => partner)
    if (disclosedTie([hub, ...partners]) !== null) return []
    const also = swaps.filter((swap) => !trades.includes(swap) && joins(swap))
    const all = [...trades, ...also]
    const odds = 1.1 * trades.length - 2.6 - 0.02 * hub.out.length
    const arcs = all.flatMap(({ there, back }) => [there, back])
    return [{ kind: 'reciprocal', members: [hub, ...all.map(({ partner }) => partner)], odds, arcs, shared: [] }]
  })
}

function swapsOf(hub: Site): Swap[] {
  const back = new Map(hub.in.map((arc) => [arc.from, arc]))
  return hub.out.flatMap((there) => {
    const answer = back.get(there.to)
    return answer === undefined ? [] : [{ partner: there.to, there, back: answer }]
  })
}

function close(there: Arc, back: Arc): boolean {
  return there.day !== null && back.day !== null && Math.abs(there.day - back.day) <= SWAP_DAYS
}

/** Swaps that a hub of trades has beside them: close in time and not plainly honest, or of unknown date and suspect. */
function joins({ there, back }: Swap): boolean {
  const sum = there.suspicion + back.suspicion
  return close(there, back) ? sum > -1 : (there.day === null || back.day === null) && sum >= 1
}
