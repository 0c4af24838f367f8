import type { SchemeKind } from '../../model/scheme.ts'
import type { Draft, SharedTrait } from './draft.ts'
import { traitOwners, traitsOf, type Footprints } from './footprints.ts'
import { areSisters, disclosedTie } from './honest-ties.ts'
import type { Site } from './link-web.ts'

/** Kinds whose members one party makes or fills; the hosts of paid posts and comments share nothing but their visitors. */
const MADE: ReadonlySet<SchemeKind> = new Set(['pbn', 'link-farm', 'footer-credit'])
const FEWEST = 2
/** What a maker leaves on his own sites; an address or a name server belongs to the hosting company. */
const MAKERS: ReadonlySet<SharedTrait['trait']> = new Set(['id', 'template'])
/**
 * Share of the sites with the trait, of those whose links are known, that must take part for it to be the maker's own.
 * Chosen on schemegraph dev seeds 1-5.
 */
const TAKE_PART = 0.4

/**
 * Adds the sites of the same make whose links to the scheme were not seen: a crawl knows a part of all links, and who
 * has the same analytics account or page template as most of a network belongs to it.
 */
export function wholeMake(draft: Draft, footprints: Footprints): Draft {
  if (!MADE.has(draft.kind)) return draft
  const inside = new Set(draft.members)
  const owners = traitOwners(draft.members)
  const makes = [...owners].flatMap(([key, members]) => {
    const make = footprints.get(key)
    return make !== undefined && isMakers(make, members, inside) ? [make] : []
  })
  const joining = makes.flatMap((make) => make.sites.filter((site) => joins(site, make, owners, footprints)))
  return {
    ...draft,
    members: [...new Set([...draft.members, ...joining])],
    shared: [...draft.shared, ...makes],
  }
}

/** A site whose links were seen, none of them to the scheme, needs a second trait in common: themes are sold to anybody. */
function joins(
  site: Site,
  make: SharedTrait,
  owners: ReadonlyMap<string, readonly Site[]>,
  footprints: Footprints,
): boolean {
  return (
    make.trait === 'id' ||
    site.out.length === 0 ||
    traitsOf(site).some(([trait, value]) => {
      const key = `${trait} ${value}`
      return trait !== make.trait && trait !== 'theme' && owners.has(key) && footprints.has(key)
    })
  )
}

function isMakers(make: SharedTrait, members: readonly Site[], inside: ReadonlySet<Site>): boolean {
  const seen = make.sites.filter((site) => site.out.length > 0 || inside.has(site))
  return (
    MAKERS.has(make.trait) &&
    members.length >= Math.max(FEWEST, TAKE_PART * seen.length) &&
    disclosedTie(make.sites) === null &&
    !areSisters(make.sites)
  )
}
