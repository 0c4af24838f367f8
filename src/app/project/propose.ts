import type { Project } from '../../model/project.ts'
import { registrableDomain, siteOf } from '../../url/index.ts'
import type { LoadWordTables } from '../word-tables.ts'
import type { Proof, Proposal, Proposed } from './proposal.ts'
import { proposeNames, proposeOwner } from './propose-names.ts'
import { proposeKeywords, proposeLanguages, proposeNiche } from './propose-words.ts'
import type { OwnSite, SitePage } from './visit-own-site.ts'

/** Signs of an organisation that say who it is, rather than that a page about it exists. */
const SAYS_WHO = new Set(['kvk', 'vat', 'phone', 'address'])

/** What the pages of a site tell about it, each with its proof. Nothing is guessed. */
export async function propose({ home, pages }: OwnSite, load: LoadWordTables): Promise<Proposal> {
  const site = new URL('/', home.finalUrl).href
  const host = siteOf(site)
  const brandNames = proposeNames(pages, host)
  const names = new Set([
    host.split('.')[0] ?? '',
    ...brandNames.flatMap(({ value }) => value.toLowerCase().split(/\s+/)),
  ])
  return {
    site,
    pages: pages.map(({ inspection }) => inspection.finalUrl),
    hosts: proposeHosts({ home, pages }),
    brandNames,
    languages: proposeLanguages(pages),
    niche: proposeNiche(pages),
    keywords: await proposeKeywords(pages, names, load),
    owner: proposeOwner(pages),
    organisation: organisation(pages),
  }
}

/** Hosts that the site itself leads to as itself: by redirect, as the same page in another language, or below its own name. */
function proposeHosts({ home, pages }: OwnSite): Proposed[] {
  const main = new URL(home.finalUrl).hostname
  const found = new Map<string, Proof[]>()
  const add = (href: string, proof: Proof): void => {
    const host = new URL(href).hostname
    const known = found.get(host) ?? []
    if (host !== main && known.length < 2) found.set(host, [...known, proof])
  }
  for (const { url, status } of home.hops) add(url, { sign: 'redirect', text: `${status} ${url}`, page: home.url })
  for (const { identity, inspection, links } of pages) {
    const page = inspection.finalUrl
    for (const { href, language, quote } of identity.addresses)
      add(href, { sign: language === null ? 'canonical' : 'hreflang', text: quote.text, page })
    for (const { href, anchor } of links)
      if (/^https?:/.test(href) && siteOf(href) === registrableDomain(main))
        add(href, { sign: 'link', text: `${anchor} → ${href}`.slice(0, 200), page })
  }
  return [...found].map(([value, proof]) => ({ value, proof }))
}

function organisation(pages: readonly SitePage[]): Proof[] {
  const known = new Set<string>()
  return pages.flatMap(({ page, inspection }) =>
    page.authorship.organisation
      .filter(({ sign, quote }) => SAYS_WHO.has(sign) && !known.has(quote.text) && known.add(quote.text))
      .map(({ sign, quote }) => ({ sign, text: quote.text, page: inspection.finalUrl })),
  )
}

/** A project with what was proposed where it says nothing itself. */
export function withProposal(project: Project, proposal: Proposal): Project {
  const values = (list: readonly Proposed[]): string[] => list.map(({ value }) => value)
  const or = (own: readonly string[], list: readonly Proposed[]): readonly string[] =>
    own.length > 0 ? own : values(list)
  return {
    ...project,
    hosts: or(project.hosts, proposal.hosts),
    brand: project.brand || (proposal.brandNames[0]?.value ?? ''),
    brandNames: or(project.brandNames, proposal.brandNames),
    languages: or(project.languages, proposal.languages),
    niche: project.niche || (proposal.niche?.value ?? ''),
    keywords: or(project.keywords, proposal.keywords),
    owner: project.owner || (proposal.owner?.value ?? ''),
  }
}
