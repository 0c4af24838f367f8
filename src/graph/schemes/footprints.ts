import type { SharedTrait } from './draft.ts'
import type { LinkWeb, Site } from './link-web.ts'

type Trait = SharedTrait['trait']

/** A trait by the value and those who have it. */
export type Footprints = ReadonlyMap<string, SharedTrait>

/**
 * More sites than one owner keeps in a network that we have seen labelled (50), doubled. What more sites share is a
 * platform, a hosting company or a popular theme: a /24 with 81 linking domains was Shopify.
 */
const PLATFORM = 100

/** Traits that at least two and not too many sites share, by trait and value. */
export function rareFootprints(web: LinkWeb): Footprints {
  const owners = new Map<string, { trait: Trait; value: string; sites: Site[] }>()
  for (const site of web.sites)
    for (const [trait, value] of traitsOf(site)) {
      const key = `${trait} ${value}`
      const known = owners.get(key)
      if (known === undefined) owners.set(key, { trait, value, sites: [site] })
      else known.sites.push(site)
    }
  return new Map([...owners].filter(([, { sites }]) => sites.length >= 2 && sites.length <= PLATFORM))
}

/** What many sites put where a writer's name belongs. */
const ROLE =
  /^(the |de |het |die )?(editorial|guest|staff|contributing|web|site|content|news|gast|web ?redactie)[ -]+(team|staff|board|authors?|writers?|editors?|contributors?|desk|redactie|auteur|blogger|schrijver)$/i

/** Thousands of writers are called Nadia or admin; a name of two words or more seldom stands on two sites by chance. */
function tellsOnePerson(byline: string): boolean {
  const name = byline.trim()
  return /\s/.test(name) && !ROLE.test(name)
}

/** Every trait of a site once. */
export function traitsOf(site: Site): (readonly [Trait, string])[] {
  const { facts } = site
  if (facts === null) return []
  const traits: [Trait, string][] = [
    ...facts.ids.map((id): [Trait, string] => ['id', propertyOf(id)]),
    ...facts.addresses.map((address): [Trait, string] => ['address', address]),
    ...facts.bylines.filter(tellsOnePerson).map((name): [Trait, string] => ['byline', name.trim().toLowerCase()]),
  ]
  if (facts.template !== null) traits.push(['template', facts.template])
  if (facts.theme !== null) traits.push(['theme', facts.theme.toLowerCase()])
  if (facts.nameservers.length > 0) traits.push(['nameserver', [...facts.nameservers].sort().join(' ').toLowerCase()])
  return [...new Map(traits.map((trait) => [trait.join(' '), trait])).values()]
}

/** Which of the sites have a trait, by trait and value, for every trait of any of them. */
export function traitOwners(sites: readonly Site[]): Map<string, Site[]> {
  const owners = new Map<string, Site[]>()
  for (const site of sites)
    for (const [trait, value] of traitsOf(site)) {
      const key = `${trait} ${value}`
      const known = owners.get(key)
      if (known === undefined) owners.set(key, [site])
      else known.push(site)
    }
  return owners
}

/** `UA-123456-2` and `UA-123456-5` are two properties of one account. */
function propertyOf(id: string): string {
  return id.toUpperCase().replace(/^(UA-\d+)-\d+$/, '$1')
}
