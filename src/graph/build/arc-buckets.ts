import { closeSync, fsyncSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'

/** Ranges of nodes that arcs are dealt over. */
const BUCKETS = 256
/** Arcs that a bucket collects before they go to the file. */
const CHUNK = 1 << 13
/** Arcs of one bucket that are sorted in memory at a time (8 bytes each, and 4 more while sorting). */
const MOST_IN_MEMORY = 1 << 25
const PAIR = 8

interface Bucket {
  readonly pairs: Uint32Array
  used: number
  /** Places in the file, in chunks. */
  readonly chunks: number[]
}

/** Which chunks of the file each bucket has; the file holds no others that count. */
export type KeptArcs = readonly (readonly number[])[]

export type VisitList = (node: number, list: Uint32Array) => void

/** Groups any number of arcs by their first node: dealt over a file by range of nodes, then sorted range by range. */
export class ArcBuckets {
  readonly #path: string
  readonly #file: number
  readonly #first: number
  readonly #end: number
  readonly #width: number
  readonly #most: number
  readonly #buckets: Bucket[]
  #written = 0

  /**
   * @param path of the file for the arcs, removed by `remove`; the first nodes of arcs are in first .. end - 1
   * @param kept what `keep` gave, to go on with the file
   */
  constructor(path: string, first: number, end: number, kept: KeptArcs | null = null, mostInMemory = MOST_IN_MEMORY) {
    this.#path = path
    this.#file = openSync(path, kept === null ? 'w+' : 'r+')
    this.#first = first
    this.#end = end
    this.#width = Math.max(1, Math.ceil((end - first) / BUCKETS))
    this.#most = mostInMemory
    const count = Math.ceil((end - first) / this.#width)
    this.#buckets = Array.from({ length: count }, (_, at) => {
      const chunks = [...(kept?.[at] ?? [])]
      this.#written = chunks.reduce((most, chunk) => Math.max(most, chunk + 1), this.#written)
      return { pairs: new Uint32Array(2 * CHUNK), used: 0, chunks }
    })
  }

  /** Brings all arcs so far to disk. Chunks that are not full repeat their last arc, for repeats do not count. */
  keep(): KeptArcs {
    for (const bucket of this.#buckets) {
      if (bucket.used === 0) continue
      const [node = 0, other = 0] = bucket.pairs.subarray(bucket.used - 2, bucket.used)
      while (bucket.used > 0) this.#put(bucket, node, other)
    }
    fsyncSync(this.#file)
    return this.#buckets.map(({ chunks }) => [...chunks])
  }

  add(node: number, other: number): void {
    const bucket = this.#buckets[Math.floor((node - this.#first) / this.#width)]
    if (bucket !== undefined) this.#put(bucket, node, other)
  }

  /** Gives each node that has arcs, in order, the ascending list of the others, each once; the list is only valid during the call. */
  async eachList(visit: VisitList): Promise<void> {
    for (const [index, bucket] of this.#buckets.entries()) {
      const first = this.#first + index * this.#width
      const end = Math.min(this.#end, first + this.#width)
      const arcs = bucket.chunks.length * CHUNK + bucket.used / 2
      if (arcs > this.#most && end - first > 1) await this.#deal(bucket, first, end, visit)
      else if (arcs > 0) sortedLists(this.#pairsOf(bucket, arcs), first, end, visit)
      // Lets a request to stop come through.
      await setImmediate()
    }
  }

  close(): void {
    closeSync(this.#file)
  }

  remove(): void {
    this.close()
    rmSync(this.#path, { force: true })
  }

  /** A range with too many arcs is dealt again, over smaller ranges. */
  async #deal(bucket: Bucket, first: number, end: number, visit: VisitList): Promise<void> {
    const finer = new ArcBuckets(`${this.#path}-${first}`, first, end, null, this.#most)
    try {
      const pairs = new Uint32Array(2 * CHUNK)
      for (const chunk of bucket.chunks) finer.#addAll(this.#readInto(pairs, chunk))
      finer.#addAll(bucket.pairs.subarray(0, bucket.used))
      await finer.eachList(visit)
    } finally {
      finer.remove()
    }
  }

  #put(bucket: Bucket, node: number, other: number): void {
    bucket.pairs[bucket.used] = node
    bucket.pairs[bucket.used + 1] = other
    bucket.used += 2
    if (bucket.used === bucket.pairs.length) this.#spill(bucket)
  }

  #addAll(pairs: Uint32Array): void {
    for (let at = 0; at < pairs.length; at += 2) this.add(pairs[at] ?? 0, pairs[at + 1] ?? 0)
  }

  #pairsOf(bucket: Bucket, arcs: number): Uint32Array {
    const pairs = new Uint32Array(2 * arcs)
    bucket.chunks.forEach((chunk, at) => this.#readInto(pairs.subarray(2 * CHUNK * at, 2 * CHUNK * (at + 1)), chunk))
    pairs.set(bucket.pairs.subarray(0, bucket.used), 2 * CHUNK * bucket.chunks.length)
    return pairs
  }

  #spill(bucket: Bucket): void {
    const bytes = new Uint8Array(bucket.pairs.buffer)
    for (let done = 0; done < bytes.length;)
      done += writeSync(this.#file, bytes, done, bytes.length - done, this.#written * CHUNK * PAIR + done)
    bucket.chunks.push(this.#written++)
    bucket.used = 0
  }

  #readInto(pairs: Uint32Array, chunk: number): Uint32Array {
    const bytes = new Uint8Array(pairs.buffer, pairs.byteOffset, pairs.byteLength)
    for (let done = 0; done < bytes.length;)
      done += readSync(this.#file, bytes, done, bytes.length - done, chunk * CHUNK * PAIR + done)
    return pairs
  }
}

/** Counting sort by node, which keeps the order of the others; only lists that came in another order are sorted themselves. */
function sortedLists(pairs: Uint32Array, first: number, end: number, visit: VisitList): void {
  const next = startsOf(pairs, first, end)
  const others = new Uint32Array(pairs.length / 2)
  for (let at = 0; at < pairs.length; at += 2) {
    const node = (pairs[at] ?? 0) - first
    others[next[node] ?? 0] = pairs[at + 1] ?? 0
    countIn(next, node)
  }
  // By now, each entry of `next` is the end of its node's list.
  let start = 0
  for (let node = first; node < end; node++) {
    const stop = next[node - first] ?? 0
    if (stop > start) visit(node, ascending(others.subarray(start, stop)))
    start = stop
  }
}

/** Where the list of each node begins, and at last where the lists end. */
function startsOf(pairs: Uint32Array, first: number, end: number): Uint32Array {
  const starts = new Uint32Array(end - first + 1)
  for (let at = 0; at < pairs.length; at += 2) countIn(starts, (pairs[at] ?? 0) - first + 1)
  for (let node = 1; node < starts.length; node++) starts[node] = (starts[node] ?? 0) + (starts[node - 1] ?? 0)
  return starts
}

function countIn(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1
}

/** Each value once, ascending, in the same memory. */
function ascending(list: Uint32Array): Uint32Array {
  let strictly = true
  for (let at = 1; at < list.length && strictly; at++) strictly = (list[at - 1] ?? 0) < (list[at] ?? 0)
  if (strictly) return list
  list.sort()
  let kept = 1
  for (let at = 1; at < list.length; at++) if (list[at] !== list[kept - 1]) list[kept++] = list[at] ?? 0
  return list.subarray(0, kept)
}
