/** More words than this are not looked for. */
const MOST_WORDS = 10

/** Words as they are looked for: letters and digits alone, small, without marks. */
export function wordsIn(text: string, most = MOST_WORDS): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, most)
}
