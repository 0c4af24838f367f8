const LETTER = /\p{L}/u

/** By UTF-16 code: whether it is a letter, 0 where that was not asked yet. */
const KNOWN = new Uint8Array(65_536)
const YES = 1
const NO = 2

/** Whether a character is a letter of any script (`\p{L}`); a half of a pair is none. */
export function isLetter(code: number): boolean {
  if (code > 0xffff) return LETTER.test(String.fromCodePoint(code))
  const known = KNOWN[code]!
  if (known !== 0) return known === YES
  const is = LETTER.test(String.fromCharCode(code))
  KNOWN[code] = is ? YES : NO
  return is
}
