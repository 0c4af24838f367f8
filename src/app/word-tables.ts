import { readFile } from 'node:fs/promises'
import { parseWordTable, type WordTable, type WordTables } from '../text/index.ts'

/** Languages that have a table in data/words/. */
const LANGUAGES = new Set(['nl', 'en', 'de', 'fr', 'es', 'it', 'pt', 'pl', 'sv', 'da'])

const FOLDER = new URL('../../data/words/', import.meta.url)

/** Gives the word tables of the languages asked for, each read from disk once and only when first asked for. */
export type LoadWordTables = (languages: Iterable<string | null>) => Promise<WordTables>

/** Tables stay in memory, 5 MB each, as long as the loader does. */
export function wordTables(folder: URL = FOLDER): LoadWordTables {
  const loaded = new Map<string, Promise<WordTable>>()
  const load = (language: string): Promise<WordTable> => {
    const known = loaded.get(language) ?? readFile(new URL(`${language}.bin`, folder)).then(parseWordTable)
    loaded.set(language, known)
    return known
  }
  return async (languages) => {
    const wanted = [...new Set(languages)].filter((language): language is string => LANGUAGES.has(language ?? ''))
    return new Map(await Promise.all(wanted.map(async (language) => [language, await load(language)] as const)))
  }
}
