import { RARITY_STEPS, rowOf, type WordTable } from './word-table.ts'

/** Languages that write compounds as one word. */
const COMPOUNDING = new Set(['nl', 'de', 'sv', 'da'])
/** Shorter words are hardly ever compounds, and shorter parts hardly ever words of their own. */
const WORD_LETTERS = 8
const PART_LETTERS = 4
/** A part must be a word in use: more frequent than 10^-6.5. */
const USED = 6.5 * RARITY_STEPS

/** Splits `fietsvakantie` into `fiets` and `vakantie`, a joining s left out; undefined when it does not come apart. Parts are the most frequent ones. */
export function splitCompound(word: string, table: WordTable): [string, string] | undefined {
  if (!COMPOUNDING.has(table.language) || word.length < WORD_LETTERS) return undefined
  const own = rarity(word, table)
  let best: [string, string] | undefined
  let least = Infinity
  for (let at = PART_LETTERS; at <= word.length - PART_LETTERS; at++) {
    const tail = word.slice(at)
    const second = rarity(tail, table)
    if (second > USED) continue
    for (const head of heads(word.slice(0, at))) {
      const first = rarity(head, table)
      // A word more frequent than its would-be part is a word of its own: `winkelen` is no compound.
      if (first > USED || first >= own || first + second >= least) continue
      best = [head, tail]
      least = first + second
    }
  }
  return best
}

function heads(head: string): string[] {
  return head.endsWith('s') && head.length > PART_LETTERS ? [head.slice(0, -1), head] : [head]
}

function rarity(word: string, table: WordTable): number {
  const row = rowOf(table, word)
  return row < 0 ? Infinity : table.rarities[row]!
}
