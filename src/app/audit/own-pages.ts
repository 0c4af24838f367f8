import type { PageEvidence } from '../../model/evidence.ts'
import type { LinkFacts } from '../../model/host-facts.ts'
import type { Project } from '../../model/project.ts'
import { pageLanguage } from '../../evidence/index.ts'
import { addressKey } from '../../url/index.ts'
import type { StoredInspection } from '../../store/index.ts'
import { outboundFacts } from './outbound-facts.ts'

/** What relevance needs of a page of ours; the start of its text says what it is about. */
export interface OwnPage {
  readonly title: string
  readonly text: string
  readonly language: string | null
}
const TEXT_KEPT = 2_000

/** The pages of the project's own site that were seen: what links lead to, and whom we link to ourselves. */
export interface OwnPages {
  page(url: string): OwnPage | null
  pages(): OwnPage[]
  readonly home: PageEvidence | null
  /** Links from our own pages to other sites. */
  readonly links: readonly LinkFacts[]
}

export async function readOwnPages(project: Project, inspections: AsyncIterable<StoredInspection>): Promise<OwnPages> {
  const pages = new Map<string, OwnPage>()
  const links: LinkFacts[] = []
  let home: PageEvidence | null = null
  const homeKey = addressKey(project.site)
  for await (const { inspection } of inspections) {
    const { page } = inspection
    if (page === null || inspection.outcome !== 'ok') continue
    const own = {
      title: page.title,
      text: page.text.slice(0, TEXT_KEPT),
      language: pageLanguage(page),
    }
    pages.set(addressKey(inspection.url), own)
    links.push(...outboundFacts(inspection))
    if (addressKey(inspection.url) === homeKey) home = page
  }
  return { page: (url) => pages.get(addressKey(url)) ?? null, pages: () => [...pages.values()], home, links }
}
