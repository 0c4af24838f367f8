import type { WordTables } from './reading.ts'
import { tokens } from './tokens.ts'
import { rowOf, type WordTable } from './word-table.ts'

/** Rarity from which a word no longer tells a language: names and loans are in every table (10^-5). */
const TELLING = 125

/** The language among those with a table whose common words the text uses most; null when it uses none. Meant for short texts of a few known languages. */
export function guessLanguage(text: string, tables: WordTables): string | null {
  const words = tokens(text)
  let best: string | null = null
  let most = 0
  for (const [language, table] of tables) {
    const familiar = words.reduce((sum, word) => sum + familiarity(word, table), 0)
    if (familiar <= most) continue
    best = language
    most = familiar
  }
  return best
}

function familiarity(word: string, table: WordTable): number {
  const row = rowOf(table, word)
  return row < 0 ? 0 : Math.max(0, TELLING - table.rarities[row]!)
}
