import { mkdirSync, rmSync } from 'node:fs'
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

/**
 * Turns Common Crawl's published ranks into a file in which a domain is found at once. Memory stays flat: rows are
 * sorted by name in runs, and the merged runs are gone through twice, for the names and for their positions.
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
    const domains = sorter === null ? 0 : writeSorted(sorter, file)
    file.finish(domains, totalOf(rows, last))
    return { domains }
  } catch (error) {
    file.abandon()
    throw error
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

function writeSorted(sorter: NameSorter, file: PackedFileWriter): number {
  const names = new NameWriter(file)
  for (const { name } of distinct(sorter)) names.add(name)
  names.finish()
  const bytes = new Uint8Array(RANK_SIZE)
  const view = new DataView(bytes.buffer)
  for (const { load } of distinct(sorter)) {
    const [harmonic = '', pagerank = ''] = load.split('\t')
    view.setUint32(0, Number(harmonic), true)
    view.setUint32(RANK_SIZE / 2, Number(pagerank), true)
    file.write(bytes)
  }
  file.endSection('positions')
  return names.count
}

function* distinct(sorter: NameSorter): ReturnType<NameSorter['sorted']> {
  let last: string | null = null
  for (const row of sorter.sorted()) {
    if (row.name !== last) yield row
    last = row.name
  }
}
