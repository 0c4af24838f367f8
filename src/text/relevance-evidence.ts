import type { PageType } from '../model/evidence.ts'
import type { Nearness, RelevanceEvidence } from '../model/relevance.ts'
import { intentOf } from './intent.ts'
import { matchingWords } from './matches.ts'
import { read, type Passage, type Reading, type WordTables } from './reading.ts'
import { compare } from './similarity.ts'
import { nearnessToSite, type SiteSubject } from './site-subject.ts'

/** The texts that relevance is judged on. */
export interface RelevanceTexts {
  readonly page: Passage & { readonly title: string; readonly type: PageType | null }
  /** Text of the block around the link; empty when there is none. */
  readonly paragraph: string
  readonly anchor: string
  /** The page linked to; null when it has not been read. */
  readonly target: (Passage & { readonly title: string }) | null
  readonly site: SiteSubject
}

/** Below this many characters a page says too little about its subject; so many tell it as well as 400 do (docs/adr/0041). */
const PAGE_LETTERS = 250
/** The block around a link is compared from one long sentence on. */
const PARAGRAPH_LETTERS = 120

const UNKNOWN: Nearness = { score: null, percentile: null, words: [] }

/** Compares the linking page with the site, and the words around the link with the page linked to. */
export function relevanceEvidence(texts: RelevanceTexts, tables: WordTables): RelevanceEvidence {
  const { page, paragraph, anchor, target, site } = texts
  const reader = (text: string, language: string | null): Reading => read({ text, language }, tables)
  const goal = target && reader(`${target.title}\n${target.text}`, target.language)
  return {
    pageToNiche:
      page.text.length < PAGE_LETTERS
        ? UNKNOWN
        : nearnessToSite(reader(`${page.title}\n${page.text}`, page.language), site),
    paragraphToTarget:
      paragraph.length < PARAGRAPH_LETTERS || !goal ? UNKNOWN : nearness(reader(paragraph, page.language), goal),
    titleAndAnchor: nearnessToSite(reader(`${page.title}\n${anchor}`, page.language), site),
    pageLanguage: page.language,
    siteLanguages: site.languages,
    intent: intentOf(page.text, page.type),
  }
}

function nearness(a: Reading, b: Reading): Nearness {
  if (a.length === 0 || b.length === 0) return UNKNOWN
  const { score, percentile } = compare(a, b)
  return { score, percentile, words: matchingWords(a, b) }
}
