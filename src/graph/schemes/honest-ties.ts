import type { Arc, Site } from './link-web.ts'

/** Share of a group that must name the same owner for its ties to be disclosed. */
const DISCLOSED = 0.4
/** Articles of a wire appear everywhere within this many days. */
const SAME_STORY = 2
const SYNDICATED = 0.6

/** A name in an offer or a by-line of a paid article is the trader's, not the owner's. */
const OPEN_ABOUT_OWNERS: ReadonlySet<string> = new Set(['ownership', 'membership', 'other'])

/** Names of firms and people in a site's statements: runs of words with capitals. */
function namesIn(site: Site): Set<string> {
  const names = new Set<string>()
  for (const { kind, text } of site.facts?.statements ?? []) {
    if (!OPEN_ABOUT_OWNERS.has(kind)) continue
    for (const [name] of text.matchAll(/\p{Lu}[\p{L}\d&'-]*(?: \p{Lu}[\p{L}\d&'-]*)+/gu)) names.add(name)
  }
  return names
}

/** The name of the owner or association that enough members of a group state openly; null when they do not. */
export function disclosedTie(members: readonly Site[]): string | null {
  const stated = new Map<string, number>()
  for (const member of members) for (const name of namesIn(member)) stated.set(name, (stated.get(name) ?? 0) + 1)
  const [best] = [...stated].sort((a, b) => b[1] - a[1])
  return best !== undefined && best[1] >= Math.max(2, DISCLOSED * members.length) ? best[0] : null
}

/** Whether most links to each target appeared on one and the same day: a story that many papers print, not a campaign. */
export function isSyndicated(arcs: readonly Arc[]): boolean {
  let same = 0
  let known = 0
  for (const group of Map.groupBy(arcs, (arc) => arc.to).values()) {
    const days = group.flatMap(({ day }) => day ?? []).sort((a, b) => a - b)
    if (days.length < 2) continue
    const median = days[Math.floor(days.length / 2)] ?? 0
    same += days.filter((day) => Math.abs(day - median) <= SAME_STORY).length
    known += days.length
  }
  return known > 0 && same >= SYNDICATED * known
}

/** Brands of one house point at each other openly, by name; the sites of a private network keep apart. */
const SISTERLY = 0.15

/** Whether the members link to each other by name as brands of one house do. */
export function areSisters(members: readonly Site[]): boolean {
  const inside = new Set(members)
  const openly = members.flatMap((member) =>
    member.out.filter((arc) => inside.has(arc.to) && arc.links.some(({ kind }) => kind === 'brand' || kind === 'url')),
  )
  return openly.length >= SISTERLY * members.length * (members.length - 1)
}
