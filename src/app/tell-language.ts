import { detectLanguage } from '../evidence/index.ts'
import { guessLanguage } from '../text/index.ts'
import type { LoadWordTables } from './word-tables.ts'

/** A text too short for its letters to tell its language is taken for one of these. */
const GUESSED = ['nl', 'en']

/** The language of a text: as its sender says, else by its letters, else by the words it uses. ISO 639-1, or null. */
export async function tellLanguage(
  text: string,
  said: string | null | undefined,
  load: LoadWordTables,
): Promise<string | null> {
  return said ?? detectLanguage(text) ?? guessLanguage(text, await load(GUESSED))
}
