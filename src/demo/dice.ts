/** Chance that is the same for the same words, so that a page looks the same at every visit. */
export interface Dice {
  /** 0 up to, not including, `below`. */
  number(below: number): number
  pick<T>(choices: readonly T[]): T
  /** Some of the choices, each at most once, in another order. */
  some<T>(choices: readonly T[], count: number): T[]
}

/** FNV-1a for the seed, mulberry32 for the row: both public domain, fast, and good enough for invented web sites. */
export function dice(...seed: readonly (string | number)[]): Dice {
  let state = 0x811c9dc5
  for (const character of seed.join('\n')) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const number = (below: number) => Math.floor(next() * below)
  return {
    number,
    pick: (choices) => choices[number(choices.length)] as (typeof choices)[number],
    some(choices, count) {
      const left = [...choices]
      return Array.from({ length: Math.min(count, left.length) }, () => left.splice(number(left.length), 1)).flat()
    },
  }
}
