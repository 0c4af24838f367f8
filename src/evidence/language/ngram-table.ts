import packed from './ngrams.json' with { type: 'json' }

/** How much each run of letters speaks for each language. `tools/languages/pack-ngrams.ts` makes it from eld's table. */
export interface NgramTable {
  /** ISO 639-1. */
  readonly languages: readonly string[]
  /** `ngramKey` of each run, ascending. */
  readonly keys: Float64Array
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
  let key = (begins ? 2 : 0) + (ends ? 1 : 0)
  for (let at = from; at < from + RUN; at++) key = key * 256 + (word[at] ?? 0)
  return key
}

/** Set on the language of a vote that another vote of the same run follows. */
export const MORE = 0x80

let known: NgramTable | undefined

/** Unpacked when first asked for: half a megabyte as typed arrays, where eld's own objects take ninety. */
export function ngramTable(): NgramTable {
  return (known ??= unpack())
}

/** The stream holds, for each run: how far its key lies above the one before (seven bits a byte, low ones first), then its votes. */
function unpack(): NgramTable {
  const bytes = atob(packed.stream)
  const keys = new Float64Array(packed.runs)
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
    starts[run] = vote
    for (let byte = MORE; byte >= MORE; vote++) {
      byte = bytes.charCodeAt(at++)
      votes[vote] = byte % MORE
      points[vote] = bytes.charCodeAt(at++)
    }
  }
  starts[packed.runs] = vote
  return { languages: packed.languages, keys, starts, votes, points }
}

/** Place of a run in the table; -1 when it says nothing. */
export function placeOf({ keys }: NgramTable, key: number): number {
  let low = 0
  let high = keys.length - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if (keys[middle]! < key) low = middle + 1
    else high = middle
  }
  return keys[low] === key ? low : -1
}
