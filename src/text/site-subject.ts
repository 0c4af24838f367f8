import type { Nearness } from '../model/relevance.ts'
import { percentileOf } from './calibration.ts'
import { guessLanguage } from './guess-language.ts'
import { matchingWords } from './matches.ts'
import { read, type Passage, type Reading, type WordTables } from './reading.ts'
import { compare } from './similarity.ts'
import { dot, unit } from './vectors.ts'

/** What the site is about, as its project says. */
export interface Niche {
  readonly sentence: string
  readonly keywords: readonly string[]
  readonly languages: readonly string[]
}

/** What a site is about: its project's words and its own pages, read once to compare many pages with. */
export interface SiteSubject {
  readonly languages: readonly string[]
  /** Mean of what its pages and its niche are about, unit length; null where no table knows its languages. */
  readonly vector: Float32Array | null
  /** Median nearness of the site's own pages to that mean: as near as a page can be expected to be. Null with fewer than three pages. */
  readonly usual: number | null
  /** The site's texts, one reading a language, to name matching words. */
  readonly readings: readonly Reading[]
}

/** Fewer own pages than this say nothing about how wide a site's subject is. */
const FEWEST_PAGES = 3
/** Shorter pages (contact, search) are not about anything. */
const PAGE_LETTERS = 200

export function siteSubject(niche: Niche, pages: readonly Passage[], tables: WordTables): SiteSubject {
  const said = readNiche(niche, tables)
  const own = pages.filter(({ text }) => text.length >= PAGE_LETTERS).map((page) => read(page, tables))
  const vectors = own.flatMap(({ vector }) => (vector === null ? [] : [vector]))
  return {
    languages: niche.languages,
    ...meanSubject(vectors, said.vector),
    readings: [said, ...byLanguage(pages, tables)].filter(({ length }) => length > 0),
  }
}

/** What pages and niche are about together: the pages count as much as what the project says. */
export function meanSubject(
  pages: readonly Float32Array[],
  said: Float32Array | null,
): Pick<SiteSubject, 'vector' | 'usual'> {
  const vector = meanOf([meanOf(pages), said].filter((each) => each !== null))
  if (vector === null || pages.length < FEWEST_PAGES) return { vector, usual: null }
  return { vector, usual: median(pages.map((each) => dot(each, vector))) }
}

/**
 * How near a text is to the site. Where the site's own pages are known, 1 is as near as those are themselves, so .5 means
 * the same for a site on one thing and a site on many; without them, the chance that text and niche share a subject.
 */
export function nearnessToSite(reading: Reading, { vector, usual, readings }: SiteSubject): Nearness {
  const sameLanguage = readings.filter(({ language }) => language === reading.language)
  const nearest = sameLanguage.at(-1) ?? readings[0]
  if (reading.length === 0 || nearest === undefined) return { score: null, percentile: null, words: [] }
  const words = matchingWords(reading, nearest)
  if (usual === null || vector === null || reading.vector === null) {
    const { score, percentile } = compare(reading, readings[0] ?? nearest)
    return { score, percentile, words }
  }
  const nearness = dot(reading.vector, vector)
  return { score: Math.min(1, Math.max(0, nearness / usual)), percentile: percentileOf(nearness), words }
}

/** The niche as one text, in the one of the site's languages that it is written in. */
function readNiche({ sentence, keywords, languages }: Niche, tables: WordTables): Reading {
  const text = [sentence, ...keywords].join('\n')
  const known = new Map([...tables].filter(([language]) => languages.length === 0 || languages.includes(language)))
  return read({ text, language: guessLanguage(sentence || text, known) ?? languages[0] ?? null }, tables)
}

function byLanguage(pages: readonly Passage[], tables: WordTables): Reading[] {
  const texts = Map.groupBy(pages, ({ language }) => language)
  return [...texts].map(([language, group]) =>
    read({ language, text: group.map(({ text }) => text).join('\n') }, tables),
  )
}

function meanOf(vectors: readonly Float32Array[]): Float32Array | null {
  const [first] = vectors
  if (first === undefined) return null
  return unit(first.map((_, at) => vectors.reduce((total, vector) => total + (vector[at] ?? 0), 0)))
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
