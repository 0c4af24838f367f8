import { pageLanguage } from '../../evidence/index.ts'
import { read, type WordTables } from '../../text/index.ts'
import type { LoadWordTables } from '../word-tables.ts'
import type { Proposed } from './proposal.ts'
import type { SitePage } from './visit-own-site.ts'

const MOST_KEYWORDS = 8
/** A word of the subject stands on at least so many of the pages read; menus are not read, only what pages say. */
const FEWEST_PAGES = 2
/** Characters of the sentence shown with a word. */
const SHOWN = 120

/** The languages that pages are written in, most used first: as they declare and read, then those they name by hreflang. */
export function proposeLanguages(pages: readonly SitePage[]): Proposed[] {
  const written = pages.flatMap(({ page, inspection }) => {
    const value = pageLanguage(page)
    const { declared, detected } = page.language
    const text = `lang="${declared ?? ''}", ${detected ?? '?'}`
    return value === null ? [] : [{ value, proof: { sign: 'language', text, page: inspection.finalUrl } }]
  })
  const named = pages.flatMap(({ identity, inspection }) =>
    identity.addresses.flatMap(({ language, quote }) =>
      language === null
        ? []
        : [{ value: language, proof: { sign: 'hreflang', text: quote.text, page: inspection.finalUrl } }],
    ),
  )
  const groups = Map.groupBy([...written, ...named], ({ value }) => value)
  return [...groups]
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([value, group]) => ({ value, proof: group.slice(0, 2).map(({ proof }) => proof) }))
}

/** What the site says it is: the description of its home page. */
export function proposeNiche([home]: readonly SitePage[]): Proposed | null {
  if (home === undefined || home.page.description === '') return null
  const text = home.page.description
  return { value: text, proof: [{ sign: 'description', text, page: home.inspection.finalUrl }] }
}

/**
 * The words most the site's own: rare in their language, on several of its pages, and not its name.
 * @param names words that are names of the site
 */
export async function proposeKeywords(
  pages: readonly SitePage[],
  names: ReadonlySet<string>,
  load: LoadWordTables,
): Promise<Proposed[]> {
  const tables = await load(pages.map(({ page }) => pageLanguage(page)))
  const seen = new Map<string, { readonly weight: number; readonly on: SitePage[] }>()
  for (const each of pages) {
    const language = pageLanguage(each.page)
    const { counts } = read({ text: `${each.page.title}\n${each.page.text}`, language }, tables)
    for (const word of counts.keys()) {
      if (names.has(word) || word.length < 4) continue
      const known = seen.get(word) ?? { weight: weightOf(word, language, tables), on: [] }
      known.on.push(each)
      seen.set(word, known)
    }
  }
  return [...seen]
    .filter(([, { weight, on }]) => weight > 0 && on.length >= FEWEST_PAGES)
    .sort(([, one], [, other]) => other.weight * other.on.length - one.weight * one.on.length)
    .slice(0, MOST_KEYWORDS)
    .map(([value, { on }]) => ({ value, proof: on.slice(0, 1).map((each) => sentenceWith(value, each)) }))
}

/** How rare a word is in its language; words that no table knows are typing errors as often as subjects. */
function weightOf(word: string, language: string | null, tables: WordTables): number {
  const reading = read({ text: word, language }, tables)
  if (reading.vector === null) return 0
  return Math.max(0, ...reading.terms.values())
}

function sentenceWith(word: string, { page, inspection }: SitePage) {
  const text = `${page.title}. ${page.text}`
  const at = Math.max(0, text.toLowerCase().indexOf(word))
  const from = Math.max(0, at - SHOWN / 2)
  return {
    sign: 'text',
    text: text
      .slice(from, from + SHOWN)
      .replace(/\s+/g, ' ')
      .trim(),
    page: inspection.finalUrl,
  }
}
