import type { Draft } from './draft.ts'
import type { Site } from './link-web.ts'

/** From so many other sites on one page it is a list of links; articles name a handful. As in evidence/parts/page-type.ts. */
const LISTED = 15
/** Share of the members that keep such lists. */
const MOST = 0.5

/**
 * A network whose sites are lists of links is a link farm, not a blog network: Google names both, a reviewer sees the
 * difference at a glance.
 */
export function namedByLists(draft: Draft): Draft {
  if (draft.kind !== 'pbn') return draft
  const keepers = draft.members.filter(keepsList).length
  return keepers >= MOST * draft.members.length ? { ...draft, kind: 'link-farm' } : draft
}

function keepsList({ out }: Site): boolean {
  const named = new Map<string, number>()
  for (const { links } of out) {
    for (const page of new Set(links.map(({ facts }) => facts.source))) named.set(page, (named.get(page) ?? 0) + 1)
  }
  for (const sites of named.values()) if (sites >= LISTED) return true
  return false
}
