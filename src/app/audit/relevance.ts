import type { LinkEvidence, PageEvidence } from '../../model/evidence.ts'
import type { Project } from '../../model/project.ts'
import type { RelevanceEvidence } from '../../model/relevance.ts'
import { relevanceEvidence, siteSubject } from '../../text/index.ts'
import { wordTables } from '../word-tables.ts'
import type { OwnPages } from './own-pages.ts'

/** Compares a linking page with the site and the page linked to. Word tables are read as languages are met. */
export type Relevance = (page: PageEvidence, link: LinkEvidence, target: string | null) => Promise<RelevanceEvidence>

export async function openRelevance(project: Project, own: OwnPages): Promise<Relevance> {
  const load = wordTables()
  const pages = own.pages()
  const niche = { sentence: project.niche, keywords: project.keywords, languages: project.languages }
  const site = siteSubject(niche, pages, await load([...project.languages, ...pages.map(({ language }) => language)]))
  return async (page, link, target) => {
    const language = page.language.detected ?? page.language.declared
    const goal = own.page(target ?? link.leadsTo)
    const tables = await load([language, goal?.language ?? null, ...project.languages])
    const { title, text, type } = page
    const { paragraph, anchor } = link
    return relevanceEvidence({ page: { title, text, language, type }, paragraph, anchor, target: goal, site }, tables)
  }
}
