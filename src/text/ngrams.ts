/**
 * Calls back with a number in 0..buckets-1 for each run of 4 and of 5 letters in the word, its ends marked. A word that no
 * table holds is understood by these parts (the idea of fastText: Bojanowski et al. 2017, arXiv:1607.04606).
 */
export function eachNgram(word: string, buckets: number, take: (bucket: number) => void): void {
  const marked = `<${word}>`
  for (let start = 0; start + 4 <= marked.length; start++) {
    let hash = 0x811c9dc5
    for (let at = start; at < start + 5 && at < marked.length; at++) {
      hash = Math.imul(hash ^ marked.charCodeAt(at), 0x01000193)
      if (at >= start + 3) take(((hash ^ (hash >>> 15)) >>> 0) % buckets)
    }
  }
}
