import type { Draft, SharedTrait } from './draft.ts'
import type { Footprints } from './footprints.ts'
import { groupsOf } from './groups.ts'
import { areSisters, disclosedTie, isSyndicated } from './honest-ties.ts'
import type { Arc, LinkWeb } from './link-web.ts'
import { doubt } from './suspicion.ts'

const FEWEST = 3
/** Sites that everybody links to are common targets of any group. */
const MOST_SOURCES = 150
/** Mean weight of the links below which they look like any group's ordinary links. */
const LEAST_DOUBT = 0.28

/** How much a shared trait says about one owner: a host's customers share its address and name servers. */
const TIE: Readonly<Record<SharedTrait['trait'], number>> = {
  id: 1,
  byline: 1,
  offer: 1,
  template: 0.8,
  theme: 0.5,
  address: 0.3,
  nameserver: 0.1,
}

/** Share of the target's links that must come from the group: less is what any group of that size gives. */
const LEAST_SHARE = 0.1
/** A maker's credit ("site by Bureau X") in a shared template is honest, and has his name in it. */
const LEAST_COMMERCIAL = 0.2

/** What all customers of one hosting company share; alone it ties nobody together. */
const HOSTING: ReadonlySet<string> = new Set(['address', 'nameserver'])

interface Clique {
  readonly trait: SharedTrait
  readonly arcs: readonly Arc[]
}

/**
 * A private blog network (PBN): sites of one make (same analytics id, template, address or name server, and no platform)
 * that link to the same outside site far more often than chance has it.
 */
export function privateNetworks(web: LinkWeb, footprints: Footprints): Draft[] {
  const cliques = [...footprints.values()].flatMap((trait) => cliquesOf(trait))
  const byTarget = groupsOf(cliques.flatMap((clique) => clique.arcs.map((arc): [object, object] => [clique, arc.to])))
  return byTarget.flatMap((group) => {
    const own = cliques.filter((clique) => group.includes(clique))
    const arcs = [...new Set(own.flatMap((clique) => clique.arcs))]
    const members = [...new Set(arcs.map((arc) => arc.from))]
    if (disclosedTie(members) !== null || isSyndicated(arcs) || areSisters(members)) return []
    const traits = new Set(own.map(({ trait }) => trait.trait))
    if (![...traits].some((trait) => !HOSTING.has(trait))) return []
    const tie = [...traits].reduce((sum, trait) => sum + TIE[trait], 0)
    const odds = 0.4 * members.length + 6 * (meanDoubt(arcs) - LEAST_DOUBT) + tie - 2.6
    return [
      {
        kind: 'pbn',
        members,
        odds,
        arcs,
        shared: own.map(({ trait, arcs: mine }) => ({ ...trait, sites: mine.map((arc) => arc.from) })),
      },
    ]
  })
}

/** The outside targets that several sites with one trait share. */
function cliquesOf(trait: SharedTrait): Clique[] {
  const inside = new Set(trait.sites)
  const byTarget = Map.groupBy(
    trait.sites.flatMap((site) =>
      site.out.filter((arc) => !inside.has(arc.to) && arc.to.in.length <= MOST_SOURCES && arc.links.length > 0),
    ),
    (arc) => arc.to,
  )
  return [...byTarget].flatMap(([target, arcs]) => {
    const enough = arcs.length >= FEWEST && arcs.length >= LEAST_SHARE * target.in.length
    return enough && meanDoubt(arcs) >= LEAST_DOUBT && commercialShare(arcs) >= LEAST_COMMERCIAL && !isCredit(arcs)
      ? [{ trait, arcs }]
      : []
  })
}

/** Whether the links mostly stand in the foot of the pages, where makers sign; campaigns there are `footer-credit`'s. */
function isCredit(arcs: readonly Arc[]): boolean {
  return arcs.filter((arc) => arc.links.some(({ region }) => region === 'footer')).length > arcs.length / 2
}

/** Share of the arcs with a commercial anchor. */
function commercialShare(arcs: readonly Arc[]): number {
  return arcs.filter((arc) => arc.links.some(({ kind }) => kind === 'commercial')).length / arcs.length
}

function meanDoubt(arcs: readonly Arc[]): number {
  return arcs.reduce((sum, arc) => sum + doubt(arc), 0) / arcs.length
}
