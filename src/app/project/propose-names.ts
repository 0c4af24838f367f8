import { NAME_SIGNS, type NameSign, type SiteName } from '../../evidence/index.ts'
import type { Proof, Proposed } from './proposal.ts'
import type { SitePage } from './visit-own-site.ts'

/** How much a sign of a name tells: what is written for machines to know the site by tells most. */
const WEIGHT: Readonly<Record<NameSign, number>> = {
  'structured-data': 3,
  'site-name': 3,
  copyright: 2,
  logo: 2,
  title: 1,
}
/** Less than one sure sign, or two others, is no name: a title alone may be a slogan. */
const ENOUGH = 3
const MOST_NAMES = 5
/** Proof shown of one value. */
const MOST_PROOF = 3

/** The names that a site goes by, surest first. `host` is its registrable domain: a name that it spells needs less proof. */
export function proposeNames(pages: readonly SitePage[], host: string): Proposed[] {
  const label = letters(host.split('.')[0] ?? '')
  const named = Map.groupBy(
    signs(pages, ({ identity }) => identity.names),
    ({ name }) => letters(name),
  )
  return [...named]
    .filter(([key]) => key !== '')
    .map(([key, group]) => ({ group, weight: weightOf(group) + (key === label ? ENOUGH : 0) }))
    .filter(({ weight }) => weight >= ENOUGH)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, MOST_NAMES)
    .map(({ group }) => ({ value: commonest(group), proof: proofOf(group) }))
}

/** The legal person behind a site, if the site names one. */
export function proposeOwner(pages: readonly SitePage[]): Proposed | null {
  const named = Map.groupBy(
    signs(pages, ({ identity }) => identity.owners),
    ({ name }) => letters(name),
  )
  const [group] = [...named.values()].sort((one, other) => other.length - one.length)
  return group === undefined ? null : { value: commonest(group), proof: proofOf(group) }
}

interface Sign extends SiteName {
  readonly page: string
}

function signs(pages: readonly SitePage[], of: (page: SitePage) => readonly SiteName[]): Sign[] {
  return pages.flatMap((page) => of(page).map((name) => ({ ...name, page: page.inspection.finalUrl })))
}

/** Each kind of sign counts once; a part of the title only when other titles have it too. */
function weightOf(group: readonly Sign[]): number {
  const titles = new Set(group.filter(({ sign }) => sign === 'title').map(({ quote }) => quote.text))
  return NAME_SIGNS.filter((sign) => group.some((each) => each.sign === sign)).reduce((sum, sign) => {
    if (sign !== 'title') return sum + WEIGHT[sign]
    return titles.size < 2 ? sum : sum + (titles.size < 4 ? WEIGHT.title : ENOUGH)
  }, 0)
}

/** As it is written most often. */
function commonest(group: readonly Sign[]): string {
  const count = (name: string): number => group.filter((each) => each.name === name).length
  return group.map(({ name }) => name).reduce((best, name) => (count(name) > count(best) ? name : best))
}

function proofOf(group: readonly Sign[]): Proof[] {
  const kinds = new Set<NameSign>()
  const shown = group.filter(({ sign }) => !kinds.has(sign) && kinds.add(sign))
  return shown.slice(0, MOST_PROOF).map(({ sign, quote, page }) => ({ sign, text: quote.text, page }))
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
