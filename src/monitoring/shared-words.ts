/** Words of a text as they are compared: lower case, letters and digits only. */
function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
}

/** 0..1, how many of the different words of the shorter text stand in the other too; 1 for two empty texts. */
export function sharedWords(one: string, other: string): number {
  const [fewer, more] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.size - b.size) as [Set<string>, Set<string>]
  if (fewer.size === 0) return more.size === 0 ? 1 : 0
  let shared = 0
  for (const word of fewer) if (more.has(word)) shared++
  return shared / fewer.size
}
