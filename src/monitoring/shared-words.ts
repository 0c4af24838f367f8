/** Words of a text as they are compared: lower case, letters and digits only. */
function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
}

/** 0..1, share of the different words of a text that another has too; null for a text without words. */
export function sharedWords(text: string, other: string): number | null {
  const [words, others] = [wordsOf(text), wordsOf(other)]
  if (words.size === 0) return null
  let shared = 0
  for (const word of words) if (others.has(word)) shared++
  return shared / words.size
}
