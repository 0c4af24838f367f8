import { read, type Passage, type WordTables } from './reading.ts'
import { compare } from './similarity.ts'
import { stemmerOf } from './stems.ts'
import { rowOf } from './word-table.ts'

/** What the last part of a page's address says, and whether the page still speaks about that. */
export interface AddressFit {
  readonly says: string
  readonly fits: boolean
}

/** Fewer telling words name a section (`/news/europe/`), not a page. */
const FEWEST_WORDS = 3

// Measured on 1,033 labelled pages with so many words in their address (link-gold, dev half): two do not fit their own by
// these two, 57 % of those that are held against another’s.

/** Share of the address's words that stand on the page; own addresses have .6 of them in 95 of 100. */
const SHARED = 0.2
const SAME_SUBJECT = 0.5

/**
 * Holds a page against its own address. `/2021/debian-bijwerken/` over a page about casinos was written for another page:
 * the domain has probably changed hands. Null where the address says too little, or not in the page's language.
 * @param path path of an absolute URL, percent-encoded
 */
export function addressFit(path: string, page: Passage & { title: string }, tables: WordTables): AddressFit | null {
  const says = wordsOf(path)
  const { language } = page
  const address = read({ text: says, language }, tables)
  const { table, terms } = address
  if (table === undefined) return null
  const stem = stemmerOf(language)
  const words = [...address.counts.keys()].filter((word) => terms.has(stem(word)))
  if (words.length < FEWEST_WORDS) return null
  if (2 * words.filter((word) => rowOf(table, word) >= 0).length < words.length) return null
  const text = read({ text: `${page.title}\n${page.text}`, language }, tables)
  const shared = [...terms.keys()].filter((term) => text.terms.has(term)).length / terms.size
  return { says, fits: shared >= SHARED || compare(address, text).score >= SAME_SUBJECT }
}

/** The words of the last part of a path, without its extension and whatever holds a digit. */
function wordsOf(path: string): string {
  const last = path.split('/').findLast((part) => part !== '') ?? ''
  return decoded(last.replace(/\.\w{2,5}$/, ''))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !/\p{N}/u.test(word))
    .join(' ')
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
