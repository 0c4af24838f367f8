import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import type { BuildOptions, ReportBuild } from '../build/build-options.ts'
import { NameSorter, type KeptNames } from '../build/name-sorter.ts'
import { interrupted, resumableText } from '../build/resumable-text.ts'
import { Scratch } from '../build/scratch.ts'
import { NameWriter } from '../packed/names.ts'
import { PackedFileWriter } from '../packed/packed-file-writer.ts'
import { textIn } from '../scan-pairs.ts'
import { RANK_SIZE } from './rank-table.ts'
import { totalOf } from './rank.ts'
import { notRanks, scanRanks } from './scan-ranks.ts'

export interface ImportRanksOptions extends Pick<BuildOptions, 'begins' | 'signal' | 'keepEach'> {
  /** Files of a `domain-ranks` text. */
  readonly files: readonly string[]
  /** The file to write; it appears when it is whole. Meanwhile `out.scratch` stands beside it, as large as the names. */
  readonly out: string
  /** Told now and then: bytes of the files that were read (`names`) or rows put in order (`order`), of all. */
  readonly report?: ReportBuild
}

/** How far the work is: rows that were taken in and are on disk. */
interface Kept {
  readonly sorter: KeptNames
  readonly upTo: number
  readonly rows: number
  /** The last position by harmonic centrality. */
  readonly last: number
}

const REPORT_EACH = 1 << 16
/** Some four million rows, or ten seconds. */
const KEEP_EACH = 1 << 28
const ROWS_AT_A_TIME = 1 << 13

/**
 * Turns Common Crawl's published ranks into a file in which a domain is found at once. Memory stays flat: rows are
 * sorted by name in runs of bytes, which are merged once. Killed or interrupted, the same call goes on where it was.
 */
export async function importRanks(options: ImportRanksOptions): Promise<{ readonly domains: number }> {
  const { files, out, begins } = options
  const scratch = new Scratch<Kept>(out, files)
  begins?.(scratch.found)
  const file = new PackedFileWriter(out, 'ranks', scratch.path('part'))
  try {
    const sorted = await sortRows(options, scratch)
    const domains = writeSorted(sorted, file, scratch, options)
    file.finish(domains, totalOf(sorted.rows, sorted.last))
    scratch.remove()
    return { domains }
  } catch (error) {
    file.abandon()
    if (!scratch.leaves(error)) scratch.remove()
    throw error
  }
}

interface Sorted {
  readonly sorter: NameSorter
  readonly rows: number
  readonly last: number
}

async function sortRows(options: ImportRanksOptions, scratch: Scratch<Kept>): Promise<Sorted> {
  const had = scratch.state
  let { rows, last } = had ?? { rows: 0, last: 0 }
  let sorter = had === null ? null : new NameSorter(scratch.path('runs'), null, had.sorter)
  const text = resumableText(options.files, {
    from: had?.upTo ?? 0,
    each: options.keepEach ?? KEEP_EACH,
    kept: (upTo) => {
      const runs = sorter?.keep() ?? null
      if (runs !== null) scratch.save({ sorter: runs, upTo, rows, last })
    },
    report: (done, total) => options.report?.('names', done, total),
    signal: options.signal,
  })
  await scanRanks(text, (bytes, start, end, harmonic, pagerank, naming) => {
    sorter ??= new NameSorter(scratch.path('runs'), naming)
    sorter.add(textIn(bytes, start, end), `${harmonic}\t${pagerank}`)
    if (harmonic > last) last = harmonic
    rows++
  })
  if (sorter === null) throw notRanks()
  return { sorter, rows, last }
}

/** Goes through the sorted rows once: names to the file, positions to a scratch file that follows them. */
function writeSorted(
  { sorter, rows: all }: Sorted,
  file: PackedFileWriter,
  scratch: Scratch<Kept>,
  { report, signal }: ImportRanksOptions,
): number {
  const names = new NameWriter(file)
  const positions = openSync(scratch.path('positions'), 'w+')
  const rows = new DataView(new ArrayBuffer(RANK_SIZE * ROWS_AT_A_TIME))
  let [held, done] = [0, 0]
  let last: string | null = null
  try {
    for (const { name, load } of sorter.sorted()) {
      if (++done % REPORT_EACH === 0) report?.('order', done, all)
      if (signal?.aborted === true) throw interrupted()
      if (name === last) continue
      last = name
      names.add(name)
      const tab = load.indexOf('\t')
      rows.setUint32(held, Number(load.slice(0, tab)), true)
      rows.setUint32(held + RANK_SIZE / 2, Number(load.slice(tab + 1)), true)
      held += RANK_SIZE
      if (held === rows.byteLength) held = flush(positions, rows, held)
    }
    flush(positions, rows, held)
    names.finish()
    copyTo(file, positions)
  } finally {
    closeSync(positions)
  }
  return names.count
}

function flush(target: number, rows: DataView, size: number): 0 {
  for (let at = 0; at < size;) at += writeSync(target, rows, at, size - at)
  return 0
}

function copyTo(file: PackedFileWriter, positions: number): void {
  const piece = new Uint8Array(RANK_SIZE * ROWS_AT_A_TIME)
  let at = 0
  for (let got = readSync(positions, piece, 0, piece.length, at); got > 0;) {
    file.write(piece.subarray(0, got))
    at += got
    got = readSync(positions, piece, 0, piece.length, at)
  }
  file.endSection('positions')
}
