/** Two independent 32-bit hashes of a word: one says where to look, the other that it is this word. */
export interface WordHash {
  readonly place: number
  readonly proof: number
}

/** FNV-1a over UTF-16 units, twice with different offsets and a final mix (murmur3's). */
export function hashWord(word: string): WordHash {
  let place = 0x811c9dc5
  let proof = 0x9747b28c
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i)
    place = Math.imul(place ^ unit, 0x01000193)
    proof = Math.imul(proof ^ unit, 0x5bd1e995)
    proof ^= proof >>> 13
  }
  return { place: mix(place), proof: mix(proof) }
}

function mix(hash: number): number {
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
