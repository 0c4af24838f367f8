import type { HostFacts, HostStatement } from '../../model/host-facts.ts'
import type { DisclosureEvidence, Inspection, PageEvidence } from '../../model/evidence.ts'
import { pageLanguage } from '../../evidence/index.ts'
import { siteOf } from '../../url/index.ts'

/** Text kept of a host: enough to see its subject, little enough for a hundred thousand hosts. */
const TEXT_KEPT = 1_500
const STATEMENTS_KEPT = 12
const DOMAINS_KEPT = 300
const IDS_KEPT = 20
const BYLINES_KEPT = 20

/** What is gathered of one host over all of its pages that were seen. */
interface Entry {
  readonly ids: Set<string>
  readonly bylines: Set<string>
  readonly statements: HostStatement[]
  readonly domains: Set<string>
  theme: string | null
  template: string | null
  language: string | null
  text: string
  pages: number
}

/** Adds up what the visited pages tell of their hosts. Memory grows with the hosts, not with the pages. */
export interface HostLedger {
  add(inspection: Inspection): void
  /** Facts per registrable domain, in order of appearance. */
  facts(addresses: ReadonlyMap<string, readonly string[]>): HostFacts[]
  /** Other hosts of which a page that was seen links to this one, in order of appearance. At least these: not all pages were seen. */
  linkedFrom(domain: string): readonly string[]
  pagesSeen(domain: string): number
  domains(): ReadonlySet<string>
}

export function createHostLedger(): HostLedger {
  const entries = new Map<string, Entry>()
  let sources: ReadonlyMap<string, readonly string[]> | null = null
  return {
    add(inspection) {
      sources = null
      if (inspection.page === null || inspection.outcome !== 'ok') return
      const domain = siteOf(inspection.finalUrl)
      const entry = entries.get(domain) ?? emptyEntry()
      entries.set(domain, entry)
      addPage(entry, inspection.page)
    },
    facts: (addresses) => [...entries].map(([domain, entry]) => factsOf(domain, entry, addresses.get(domain) ?? [])),
    linkedFrom: (domain) => (sources ??= sourcesOf(entries)).get(domain) ?? [],
    pagesSeen: (domain) => entries.get(domain)?.pages ?? 0,
    domains: () => new Set(entries.keys()),
  }
}

/** For each host that has an entry: who links to it. */
function sourcesOf(entries: ReadonlyMap<string, Entry>): Map<string, string[]> {
  const sources = new Map<string, string[]>()
  for (const [from, { domains }] of entries)
    for (const to of domains) {
      if (!entries.has(to)) continue
      const known = sources.get(to)
      if (known === undefined) sources.set(to, [from])
      else known.push(from)
    }
  return sources
}

function emptyEntry(): Entry {
  return {
    ids: new Set(),
    bylines: new Set(),
    statements: [],
    domains: new Set(),
    theme: null,
    template: null,
    language: null,
    text: '',
    pages: 0,
  }
}

function addPage(entry: Entry, page: PageEvidence): void {
  entry.pages++
  fill(entry.ids, page.footprints.ids, IDS_KEPT)
  fill(entry.bylines, page.authorship.author === null ? [] : [page.authorship.author], BYLINES_KEPT)
  fill(
    entry.domains,
    page.outbound.domains.map(([domain]) => domain),
    DOMAINS_KEPT,
  )
  entry.statements.push(...statementsOf(page).slice(0, STATEMENTS_KEPT - entry.statements.length))
  entry.theme ??= page.footprints.theme
  entry.template ??= page.footprints.template || null
  entry.language ??= pageLanguage(page)
  entry.text = `${entry.text}\n${page.title}. ${page.text.slice(0, TEXT_KEPT)}`.slice(0, TEXT_KEPT)
}

function fill(set: Set<string>, values: readonly string[], most: number): void {
  for (const value of values) if (set.size < most) set.add(value)
}

function statementsOf(page: PageEvidence): HostStatement[] {
  return [
    ...page.disclosures.map(({ kind, quote }) => ({ kind: STATEMENT_OF[kind], text: quote.text })),
    ...page.authorship.organisation.map(({ quote }) => ({ kind: 'other' as const, text: quote.text })),
  ]
}

const STATEMENT_OF: Readonly<Record<DisclosureEvidence['kind'], HostStatement['kind']>> = {
  sponsored: 'sponsored',
  affiliate: 'other',
  'sells-links': 'sells-links',
  'exchanges-links': 'exchanges-links',
  'guest-post': 'guest-post',
}

function factsOf(domain: string, entry: Entry, addresses: readonly string[]): HostFacts {
  const { ids, theme, template, language, text, statements, bylines } = entry
  return {
    domain,
    addresses,
    nameservers: [],
    ids: [...ids],
    theme,
    template,
    registered: null,
    language,
    text,
    statements,
    bylines: [...bylines],
  }
}
