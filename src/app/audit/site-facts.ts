import type { DisclosureEvidence, PageEvidence } from '../../model/evidence.ts'
import type { HostFacts, HostStatement } from '../../model/host-facts.ts'
import { pageLanguage } from '../../evidence/index.ts'

/** Text kept of a site: enough to see its subject, little enough for a hundred thousand sites. */
const TEXT_KEPT = 1_500
const STATEMENTS_KEPT = 12
const IDS_KEPT = 20
const BYLINES_KEPT = 20

/** Adds up what pages tell of their site. Memory does not grow with the pages. */
export interface SiteFacts {
  add(page: PageEvidence): void
  facts(): HostFacts
}

export function createSiteFacts(domain: string): SiteFacts {
  const ids = new Set<string>()
  const bylines = new Set<string>()
  const statements: HostStatement[] = []
  let [text, theme, template, language] = ['', null as string | null, null as string | null, null as string | null]
  return {
    add(page) {
      fill(ids, page.footprints.ids, IDS_KEPT)
      fill(bylines, page.authorship.author === null ? [] : [page.authorship.author], BYLINES_KEPT)
      statements.push(...statementsOf(page).slice(0, STATEMENTS_KEPT - statements.length))
      theme ??= page.footprints.theme
      template ??= page.footprints.template || null
      language ??= pageLanguage(page)
      text = `${text}\n${page.title}. ${page.text.slice(0, TEXT_KEPT)}`.slice(0, TEXT_KEPT)
    },
    facts: () => ({
      ...{ domain, theme, template, language, text, statements },
      ...{ addresses: [], nameservers: [], registered: null },
      ids: [...ids],
      bylines: [...bylines],
    }),
  }
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
