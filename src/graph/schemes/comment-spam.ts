import type { Draft } from './draft.ts'
import { densestSpan } from './days.ts'
import type { Arc, LinkWeb } from './link-web.ts'

/** A campaign of comments runs for weeks, not years. */
const CAMPAIGN_DAYS = 120
const FEWEST = 3
/** Share of the target's new links in that time that are comments; on honest sites 7 % of all links are. */
const LEAST_SHARE = 0.3

/**
 * LS-FORUM: comments and forum posts on several sites, in a short time, that link to one target with an anchor that is
 * not its name. The sites are victims: their other links are not in doubt.
 */
export function commentSpam(web: LinkWeb): Draft[] {
  return web.sites.flatMap((target) => {
    const comments = target.in.filter((arc) => arc.links.some((link) => link.region === 'comment'))
    if (comments.length < FEWEST) return []
    const span = densestSpan(comments, CAMPAIGN_DAYS)
    const optimised = span.filter(isOptimised)
    if (span.length < FEWEST || span.length < LEAST_SHARE * inTime(target.in, span).length || optimised.length < 2)
      return []
    const whole = [...new Set([...span, ...inTime(target.in, span).filter((arc) => arc.suspicion > 1)])]
    const odds = 0.35 * span.length + 0.6 * optimised.length - 2.4
    return [{ kind: 'comment-spam', members: whole.map((arc) => arc.from), odds, arcs: whole, shared: [] }]
  })
}

function isOptimised(arc: Arc): boolean {
  return arc.links.some((link) => link.kind === 'commercial')
}

/** All links that appeared while the campaign ran. */
function inTime(arcs: readonly Arc[], span: readonly Arc[]): Arc[] {
  const days = span.flatMap(({ day }) => day ?? [])
  const [first, last] = [Math.min(...days), Math.max(...days)]
  return arcs.filter((arc) => arc.day !== null && arc.day >= first && arc.day <= last)
}
