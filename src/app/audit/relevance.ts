import type { LinkEvidence, PageEvidence, Quote } from '../../model/evidence.ts'
import type { Project } from '../../model/project.ts'
import type { RelevanceEvidence } from '../../model/relevance.ts'
import { addressFit, relevanceEvidence, siteSubject } from '../../text/index.ts'
import { pageLanguage } from '../../evidence/index.ts'
import { wordTables } from '../word-tables.ts'
import type { OwnPages } from './own-pages.ts'

/** What linking pages are about. Word tables are read as languages are met. */
export interface Relevance {
  /**
   * Compares a linking page with the site and the page linked to. A page whose link is not there, or only a script shows,
   * still has a subject: then its words alone are compared.
   */
  of(page: PageEvidence, link: LinkEvidence | null, target: string | null): Promise<RelevanceEvidence>
  /** What the page's own address says and the page no longer speaks about; null when it does. */
  outgrown(url: string, page: PageEvidence): Promise<Quote | null>
}

export async function openRelevance(project: Project, own: OwnPages): Promise<Relevance> {
  const load = wordTables()
  const pages = own.pages()
  const niche = { sentence: project.niche, keywords: project.keywords, languages: project.languages }
  const site = siteSubject(niche, pages, await load([...project.languages, ...pages.map(({ language }) => language)]))
  return {
    async of(page, link, target) {
      const language = pageLanguage(page)
      const address = target ?? link?.leadsTo
      const goal = address === undefined ? null : own.page(address)
      const tables = await load([language, goal?.language ?? null, ...project.languages])
      const { title, text, type } = page
      const { paragraph, anchor } = link ?? { paragraph: '', anchor: '' }
      return relevanceEvidence({ page: { title, text, language, type }, paragraph, anchor, target: goal, site }, tables)
    },
    async outgrown(url, page) {
      const language = pageLanguage(page)
      const { title, text } = page
      const fit = addressFit(new URL(url).pathname, { title, text, language }, await load([language]))
      return fit === null || fit.fits ? null : { from: 'text', text: fit.says, at: url }
    },
  }
}
