import { closeSync, fsyncSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** Bytes of text sorted at a time. */
const RUN_SIZE = 1 << 24
const READ_SIZE = 1 << 16
const NEWLINE = 10

/**
 * Sorts any number of lines by their bytes, each once: sorted runs go to files, and are merged while they are read back.
 * Lines are Latin-1 without a newline. Memory is two runs of bytes, whatever the number of lines.
 */
export class LineSorter {
  readonly #folder: string
  readonly #runSize: number
  readonly #runs: string[] = []
  #bytes: Buffer
  /** Where each line starts; its end is the next newline. */
  #starts = new Uint32Array(1 << 12)
  #count = 0
  #end = 0

  /**
   * @param folder for the runs; made and removed by the sorter
   * @param runs that stand there already, as `keep` gave it
   */
  constructor(folder: string, runSize = RUN_SIZE, runs = 0) {
    this.#folder = folder
    this.#runSize = runSize
    for (let run = 0; run < runs; run++) this.#runs.push(this.#pathOf(run))
    this.#bytes = Buffer.allocUnsafe(runSize)
  }

  add(line: string): void {
    const size = line.length + 1
    if (this.#end + size > this.#bytes.length) this.#makeRoom(size)
    if (this.#count === this.#starts.length) this.#starts = grown(this.#starts)
    this.#starts[this.#count++] = this.#end
    this.#bytes.write(line, this.#end, 'latin1')
    this.#end += size
    this.#bytes[this.#end - 1] = NEWLINE
  }

  /** Brings all lines so far to disk; a sorter with as many runs goes on with them. */
  keep(): number {
    this.#spill()
    return this.#runs.length
  }

  *sorted(): Generator<string> {
    if (this.#runs.length === 0) {
      yield* linesIn(this.#inOrder())
      return
    }
    this.#spill()
    const runs = this.#runs.map((path) => new Run(path))
    try {
      yield* merged(runs)
    } finally {
      for (const run of runs) run.close()
    }
  }

  remove(): void {
    this.#empty()
    rmSync(this.#folder, { recursive: true, force: true })
  }

  #makeRoom(size: number): void {
    this.#spill()
    if (size > this.#bytes.length) this.#bytes = Buffer.allocUnsafe(Math.max(size, this.#runSize))
  }

  #spill(): void {
    if (this.#count === 0) return
    mkdirSync(this.#folder, { recursive: true })
    const path = this.#pathOf(this.#runs.length)
    const file = openSync(path, 'w')
    try {
      writeWhole(file, this.#inOrder())
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    this.#runs.push(path)
    this.#empty()
  }

  #pathOf(run: number): string {
    return join(this.#folder, `run-${run}`)
  }

  #empty(): void {
    this.#count = 0
    this.#end = 0
  }

  #inOrder(): Buffer {
    const bytes = this.#bytes
    const order = this.#starts.slice(0, this.#count).sort((one, other) => compared(bytes, one, other))
    const sorted = Buffer.allocUnsafe(this.#end)
    let at = 0
    let last = -1
    for (const start of order) {
      if (last >= 0 && compared(bytes, last, start) === 0) continue
      at += bytes.copy(sorted, at, start, bytes.indexOf(NEWLINE, start) + 1)
      last = start
    }
    return sorted.subarray(0, at)
  }
}

/** Order of two lines by their bytes; the newline that ends them stands below all else. */
function compared(bytes: Buffer, one: number, other: number): number {
  for (let at = 0; ; at++) {
    const left = bytes[one + at] ?? NEWLINE
    const right = bytes[other + at] ?? NEWLINE
    if (left !== right) return left === NEWLINE ? -1 : right === NEWLINE ? 1 : left - right
    if (left === NEWLINE) return 0
  }
}

function grown(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * numbers.length)
  larger.set(numbers)
  return larger
}

function writeWhole(file: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
}

function* linesIn(bytes: Buffer): Generator<string> {
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(NEWLINE, start)
    yield bytes.toString('latin1', start, end)
    start = end + 1
  }
}

/** Reads a run back, a piece at a time. */
class Run {
  readonly #file: number
  readonly #piece = Buffer.alloc(READ_SIZE)
  #lines: string[] = []
  #at = 0
  #rest = ''
  /** The line at hand; null at the end. */
  head: string | null = null

  constructor(path: string) {
    this.#file = openSync(path, 'r')
    this.advance()
  }

  advance(): void {
    // The last piece of a split is the begin of a line that goes on.
    while (this.#at >= this.#lines.length) {
      const got = readSync(this.#file, this.#piece)
      if (got === 0) {
        this.head = null
        return
      }
      this.#lines = (this.#rest + this.#piece.toString('latin1', 0, got)).split('\n')
      this.#rest = this.#lines.pop() ?? ''
      this.#at = 0
    }
    this.head = this.#lines[this.#at++] ?? null
  }

  close(): void {
    closeSync(this.#file)
  }
}

/** Takes the least head of all runs, again and again; the runs stand in a heap by their heads. */
function* merged(runs: readonly Run[]): Generator<string> {
  const heap = runs.filter(({ head }) => head !== null)
  for (let at = heap.length >> 1; at >= 0; at--) sink(heap, at)
  let last: string | null = null
  for (let least = heap[0]; least !== undefined; least = heap[0]) {
    if (least.head !== null && least.head !== last) yield least.head
    last = least.head
    least.advance()
    if (least.head === null) {
      const last = heap.pop()
      if (last !== undefined && heap.length > 0) heap[0] = last
    }
    sink(heap, 0)
  }
}

function sink(heap: Run[], from: number): void {
  for (let at = from; ;) {
    let least = at
    for (const child of [2 * at + 1, 2 * at + 2])
      if (child < heap.length && (heap[child]?.head ?? '') < (heap[least]?.head ?? '')) least = child
    const [one, other] = [heap[at], heap[least]]
    if (least === at || one === undefined || other === undefined) return
    heap[at] = other
    heap[least] = one
    at = least
  }
}
