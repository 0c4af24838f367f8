import packed from './ngrams.json' with { type: 'json' }

/** How much each run of letters speaks for each language. `tools/languages/pack-ngrams.ts` makes it from eld's table. */
export interface NgramTable {
  /** ISO 639-1. */
  readonly languages: readonly string[]
  /** `ngramKey` of each run. */
  readonly keys: Float64Array
  /** Open addressing on `slotOf` a key: place of the run and one, 0 for a free slot. */
  readonly slots: Uint16Array
  /** Where the votes of each run begin; one more than there are runs. */
  readonly starts: Uint32Array
  /** A vote: which language, and how many points. */
  readonly votes: Uint8Array
  readonly points: Uint8Array
}

/** Bytes in a run, as eld cuts them. */
export const RUN = 4

/** One number for up to four bytes of a word and whether they begin or end it. */
export function ngramKey(word: Uint8Array, from: number, begins: boolean, ends: boolean): number {
  const bytes = (word[from]! << 24) | (word[from + 1]! << 16) | (word[from + 2]! << 8) | word[from + 3]!
  return ((begins ? 2 : 0) + (ends ? 1 : 0)) * 0x100000000 + (bytes >>> 0)
}

/** Set on the language of a vote that another vote of the same run follows. */
export const MORE = 0x80

/** More than twice as many as there are runs; a power of two. */
const SLOTS = 131_072

/** The upper bits of the key's product with 2^32 over the golden ratio (Knuth, The Art of Computer Programming 3, 6.4). */
function slotOf(key: number): number {
  return Math.imul((key | 0) ^ (key / 0x100000000), 0x9e3779b1) >>> 15
}

let known: NgramTable | undefined

/** Unpacked when first asked for: half a megabyte as typed arrays, where eld's own objects take ninety. */
export function ngramTable(): NgramTable {
  return (known ??= unpack())
}

/** The stream holds, for each run: how far its key lies above the one before (seven bits a byte, low ones first), then its votes. */
function unpack(): NgramTable {
  const bytes = atob(packed.stream)
  const keys = new Float64Array(packed.runs)
  const slots = new Uint16Array(SLOTS)
  const starts = new Uint32Array(packed.runs + 1)
  const votes = new Uint8Array(packed.votes)
  const points = new Uint8Array(packed.votes)
  let at = 0
  let key = 0
  let vote = 0
  for (let run = 0; run < packed.runs; run++) {
    for (let scale = 1, byte = MORE; byte >= MORE; scale *= MORE) {
      byte = bytes.charCodeAt(at++)
      key += (byte % MORE) * scale
    }
    keys[run] = key
    let slot = slotOf(key)
    while (slots[slot] !== 0) slot = (slot + 1) % SLOTS
    slots[slot] = run + 1
    starts[run] = vote
    for (let byte = MORE; byte >= MORE; vote++) {
      byte = bytes.charCodeAt(at++)
      votes[vote] = byte % MORE
      points[vote] = bytes.charCodeAt(at++)
    }
  }
  starts[packed.runs] = vote
  return { languages: packed.languages, keys, slots, starts, votes, points }
}

/** Place of a run in the table; -1 when it says nothing. */
export function placeOf({ keys, slots }: NgramTable, key: number): number {
  let slot = slotOf(key)
  while (slots[slot] !== 0) {
    const place = slots[slot]! - 1
    if (keys[place] === key) return place
    slot = (slot + 1) % SLOTS
  }
  return -1
}
