import { stemmer as danish } from '@orama/stemmers/danish'
import { stemmer as dutch } from '@orama/stemmers/dutch'
import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as finnish } from '@orama/stemmers/finnish'
import { stemmer as french } from '@orama/stemmers/french'
import { stemmer as german } from '@orama/stemmers/german'
import { stemmer as hungarian } from '@orama/stemmers/hungarian'
import { stemmer as italian } from '@orama/stemmers/italian'
import { stemmer as norwegian } from '@orama/stemmers/norwegian'
import { stemmer as portuguese } from '@orama/stemmers/portuguese'
import { stemmer as romanian } from '@orama/stemmers/romanian'
import { stemmer as russian } from '@orama/stemmers/russian'
import { stemmer as spanish } from '@orama/stemmers/spanish'
import { stemmer as swedish } from '@orama/stemmers/swedish'
import { stemmer as turkish } from '@orama/stemmers/turkish'

type Stemmer = (word: string) => string

/** Letters that an ending mostly takes, in languages without a Snowball stemmer. */
const ENDING = 3
/** Shortest stem: Polish was measured with its table; Czech, Ukrainian, Persian and others by their shared words (+.02 to +.07). */
const POLISH_STEM = 4
const STEM = 5

const cutTo =
  (shortest: number): Stemmer =>
  (word) =>
    word.slice(0, Math.max(shortest, word.length - ENDING))

const STEMMERS: Readonly<Record<string, Stemmer>> = {
  da: danish,
  de: german,
  en: english,
  es: spanish,
  fi: finnish,
  fr: french,
  hu: hungarian,
  it: italian,
  nl: dutch,
  no: norwegian,
  pl: cutTo(POLISH_STEM),
  pt: portuguese,
  ro: romanian,
  ru: russian,
  sv: swedish,
  tr: turkish,
}

const others = cutTo(STEM)

/** Cuts the endings of a language's words so that inflections of one word meet; other languages lose their last letters. */
export function stemmerOf(language: string | null): Stemmer {
  return language === null ? (word) => word : (STEMMERS[language] ?? others)
}
