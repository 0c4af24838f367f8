import { closeSync, mkdirSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Bytes of text sorted at a time; as strings they take some ten times as much. */
const RUN_SIZE = 1 << 24
const READ_SIZE = 1 << 16

/** Sorts any number of lines by their bytes: sorted runs go to files, and are merged while they are read back. Lines are Latin-1. */
export class LineSorter {
  readonly #folder: string
  readonly #runSize: number
  readonly #runs: string[] = []
  #lines: string[] = []
  #size = 0

  /** @param folder for the runs; made and removed by the sorter */
  constructor(folder: string, runSize = RUN_SIZE) {
    this.#folder = folder
    this.#runSize = runSize
  }

  add(line: string): void {
    this.#lines.push(line)
    this.#size += line.length + 1
    if (this.#size >= this.#runSize) this.#spill()
  }

  *sorted(): Generator<string> {
    if (this.#runs.length === 0) {
      yield* this.#lines.sort(byBytes)
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
    this.#lines = []
    rmSync(this.#folder, { recursive: true, force: true })
  }

  #spill(): void {
    if (this.#lines.length === 0) return
    mkdirSync(this.#folder, { recursive: true })
    const path = join(this.#folder, `run-${this.#runs.length}`)
    writeFileSync(path, `${this.#lines.sort(byBytes).join('\n')}\n`, 'latin1')
    this.#runs.push(path)
    this.#lines = []
    this.#size = 0
  }
}

function byBytes(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
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
  for (let least = heap[0]; least !== undefined; least = heap[0]) {
    if (least.head !== null) yield least.head
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
