/** A letter or digit and what follows it; vowel signs of Hindi or Hebrew are marks of their own. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu

/** Scripts that leave no space between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u

/** Knows the words of these scripts by dictionary, whichever language it is made for. */
const segmenter = new Intl.Segmenter('und', { granularity: 'word' })

/** The words of a text as the word tables know them: lower case, accents composed, letters and digits only. */
export function tokens(text: string): string[] {
  const plain = text.normalize('NFC').toLowerCase()
  if (UNSPACED.test(plain)) return segments(plain)
  return plain.match(WORD) ?? []
}

function segments(text: string): string[] {
  const words: string[] = []
  for (const { segment, isWordLike } of segmenter.segment(text)) if (isWordLike === true) words.push(segment)
  return words
}
