import { closeSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { NameSorter } from '../build/name-sorter.ts'
import { readParts } from '../graph-folder.ts'
import { NameWriter } from '../packed/names.ts'
import { PackedFileWriter } from '../packed/packed-file-writer.ts'
import { textIn } from '../scan-pairs.ts'
import { RANK_SIZE } from './rank-table.ts'
import { totalOf } from './rank.ts'
import { scanRanks } from './scan-ranks.ts'

export interface ImportRanksOptions {
  /** Files of a `domain-ranks` text. */
  readonly files: readonly string[]
  /** The file to write; it appears when it is whole. Scratch files stand beside it meanwhile, as large as the names. */
  readonly out: string
  /** Told now and then how many rows were read; throws to stop. */
  readonly report?: (rows: number) => void
}

const REPORT_EACH = 1 << 16
const ROWS_AT_A_TIME = 1 << 13

/**
 * Turns Common Crawl's published ranks into a file in which a domain is found at once. Memory stays flat: rows are
 * sorted by name in runs of bytes, which are merged once.
 */
export async function importRanks({ files, out, report }: ImportRanksOptions): Promise<{ readonly domains: number }> {
  const scratch = `${out}.${process.pid}.scratch`
  const file = new PackedFileWriter(out, 'ranks')
  let sorter: NameSorter | null = null
  let [rows, last] = [0, 0]
  try {
    mkdirSync(scratch)
    await scanRanks(readParts(files), (bytes, start, end, harmonic, pagerank, naming) => {
      sorter ??= new NameSorter(join(scratch, 'runs'), naming)
      sorter.add(textIn(bytes, start, end), `${harmonic}\t${pagerank}`)
      if (harmonic > last) last = harmonic
      if (++rows % REPORT_EACH === 0) report?.(rows)
    })
    const domains = sorter === null ? 0 : writeSorted(sorter, file, scratch)
    file.finish(domains, totalOf(rows, last))
    return { domains }
  } catch (error) {
    file.abandon()
    throw error
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** Goes through the sorted rows once: names to the file, positions to a scratch file that follows them. */
function writeSorted(sorter: NameSorter, file: PackedFileWriter, scratch: string): number {
  const names = new NameWriter(file)
  const positions = openSync(join(scratch, 'positions'), 'w+')
  const rows = new DataView(new ArrayBuffer(RANK_SIZE * ROWS_AT_A_TIME))
  let held = 0
  let last: string | null = null
  try {
    for (const { name, load } of sorter.sorted()) {
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
