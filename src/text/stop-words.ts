import {
  ara,
  bul,
  cat,
  ces,
  ell,
  fas,
  fin,
  heb,
  hin,
  hrv,
  hun,
  ind,
  jpn,
  kor,
  msa,
  nob,
  ron,
  rus,
  slk,
  slv,
  tur,
  ukr,
  vie,
  zho,
} from 'stopword'

/** Stop words of languages without a word table; those with one know their common words by frequency. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  ar: ara,
  bg: bul,
  ca: cat,
  cs: ces,
  el: ell,
  fa: fas,
  fi: fin,
  he: heb,
  hi: hin,
  hr: hrv,
  hu: hun,
  id: ind,
  ja: jpn,
  ko: kor,
  ms: msa,
  no: nob,
  ro: ron,
  ru: rus,
  sk: slk,
  sl: slv,
  tr: tur,
  uk: ukr,
  vi: vie,
  zh: zho,
}

const SETS = new Map(Object.entries(LISTS).map(([language, words]) => [language, new Set(words)]))

/** Whether a word says nothing about a subject. In a language without a list, words of one or two letters do not. */
export function isStopWord(word: string, language: string | null): boolean {
  const words = language === null ? undefined : SETS.get(language)
  return words ? words.has(word) : word.length < 3
}
