import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Language } from '../model/text.ts'

const words = z.array(z.string()).readonly()

const phrasesSchema = z.object({
  topics: z.record(
    z.string(),
    z.object({ kind: z.enum(['on', 'near', 'off']), titles: words, sentences: words }).readonly(),
  ),
  anchors: z.object({ brand: words, exact: words, partial: words, generic: words, other: words }),
  /** Sentences around a link, `{link}` in them. */
  around: words,
  names: words,
  labels: z.record(z.string(), z.string()),
  says: z.record(z.string(), z.union([z.string(), words])),
})

/** Everything the invented sites say in one language; our own sentences. */
export type Phrases = z.output<typeof phrasesSchema>
export type Subject = 'on' | 'near' | 'off'
export type AnchorKind = keyof Phrases['anchors']

/** The same place from `src/` and from `dist/`. */
const FOLDER = new URL('../../demo/web/', import.meta.url)

export const PHRASES: Readonly<Record<Language, Phrases>> = { nl: read('nl'), en: read('en') }

function read(language: Language): Phrases {
  return phrasesSchema.parse(JSON.parse(readFileSync(new URL(`${language}.json`, FOLDER), 'utf8')))
}

export function label(language: Language, name: string): string {
  return PHRASES[language].labels[name] ?? name
}

/** Sentences under a name, with `{name}` filled in. */
export function sayings(language: Language, name: string, values: Readonly<Record<string, string>> = {}): string[] {
  const found = PHRASES[language].says[name] ?? []
  const list = typeof found === 'string' ? [found] : found
  return list.map((sentence) => sentence.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole))
}

export function topicsOf(subject: Subject): string[] {
  return Object.entries(PHRASES.nl.topics).flatMap(([name, { kind }]) => (kind === subject ? [name] : []))
}

export function topic(language: Language, name: string): Phrases['topics'][string] {
  const found = PHRASES[language].topics[name]
  if (!found) throw new Error(`demo/web/${language}.json has no topic ${name}`)
  return found
}
