import type { Draft, SharedTrait } from './draft.ts'
import type { Footprints } from './footprints.ts'
import { surprise } from './excess.ts'
import { groupsOf } from './groups.ts'
import { areSisters, disclosedTie, isSyndicated } from './honest-ties.ts'
import type { Arc, LinkWeb } from './link-web.ts'
import { doubt } from './suspicion.ts'

const FEWEST = 2
/** Sites that everybody links to are common targets of any group. */
const MOST_SOURCES = 150
/** Mean weight of the links below which they look like any group's ordinary links. */
const LEAST_DOUBT = 0.2
/** The same, at which their weight speaks neither for nor against a network. */
const USUAL_DOUBT = 0.28

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

/** What all customers of one hosting company share; alone it ties nobody together. */
const HOSTING: ReadonlySet<string> = new Set(['address', 'nameserver'])

/** Every trait is tried with every target, some ten thousand of them: rarer finds than that are more than chance. */
const LEAST_SURPRISE = 3.5
/** Chance is ruled out long before this; what is left to doubt is an honest tie. */
const MOST_BEYOND = 12
/** A target that half of all sites link to has no base rate to go by. */
const HIGHEST_RATE = 0.5

interface Clique {
  readonly trait: SharedTrait
  readonly arcs: readonly Arc[]
  /** How far beyond chance so many links to one target are, in powers of ten. */
  readonly beyond: number
}

/**
 * A private blog network (PBN): sites of one make (same analytics id, template, address or name server, and no platform)
 * that link to the same outside site far more often than chance has it.
 */
export function privateNetworks(web: LinkWeb, footprints: Footprints): Draft[] {
  const linking = web.sites.filter(({ out }) => out.length > 0).length
  const cliques = [...footprints.values()].flatMap((trait) => cliquesOf(trait, linking))
  const byTarget = groupsOf(cliques.flatMap((clique) => clique.arcs.map((arc): [object, object] => [clique, arc.to])))
  return byTarget.flatMap((group) => {
    const own = cliques.filter((clique) => group.includes(clique))
    const arcs = [...new Set(own.flatMap((clique) => clique.arcs))]
    const members = [...new Set(arcs.map((arc) => arc.from))]
    if (disclosedTie(members) !== null || isSyndicated(arcs) || areSisters(members)) return []
    const traits = new Set(own.map(({ trait }) => trait.trait))
    if (![...traits].some((trait) => !HOSTING.has(trait))) return []
    const tie = [...traits].reduce((sum, trait) => sum + TIE[trait], 0)
    const beyond = Math.min(MOST_BEYOND, Math.max(...own.map((clique) => clique.beyond)))
    const odds = 0.3 * beyond + 0.2 * members.length + 6 * (meanDoubt(arcs) - USUAL_DOUBT) + tie - 2.6
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

/**
 * The outside targets that several sites with one trait share, more than chance gives to so many of so many sites.
 * @param linking number of sites of which outgoing links are known
 */
function cliquesOf(trait: SharedTrait, linking: number): Clique[] {
  const able = trait.sites.filter(({ out }) => out.length > 0).length
  const inside = new Set(trait.sites)
  const byTarget = Map.groupBy(
    trait.sites.flatMap((site) =>
      site.out.filter((arc) => !inside.has(arc.to) && arc.to.in.length <= MOST_SOURCES && arc.links.length > 0),
    ),
    (arc) => arc.to,
  )
  return [...byTarget].flatMap(([target, arcs]) => {
    const enough = arcs.length >= FEWEST && arcs.length >= LEAST_SHARE * target.in.length
    const beyond = surprise(able, arcs.length, Math.min(HIGHEST_RATE, target.in.length / linking)) - LEAST_SURPRISE
    return enough && beyond >= 0 && meanDoubt(arcs) >= LEAST_DOUBT && !isCredit(arcs) ? [{ trait, arcs, beyond }] : []
  })
}

/** Whether the links mostly stand in the foot of the pages, where makers sign; campaigns there are `footer-credit`'s. */
function isCredit(arcs: readonly Arc[]): boolean {
  return arcs.filter((arc) => arc.links.some(({ region }) => region === 'footer')).length > arcs.length / 2
}

function meanDoubt(arcs: readonly Arc[]): number {
  return arcs.reduce((sum, arc) => sum + doubt(arc), 0) / arcs.length
}
