import { namingOf, type Naming } from '../naming.ts'
import { scanLines, type Chunks } from '../scan-lines.ts'
import { numberIn, textIn } from '../scan-pairs.ts'
import { Problem } from '../../model/problem.ts'

/** One row: the name as a range of bytes, valid during the call, and the two positions. */
type RankRow = [bytes: Uint8Array, start: number, end: number, harmonicPosition: number, pagerankPosition: number]

/** @param naming what the heading says; null without one */
export type VisitRank = (...row: [...RankRow, naming: Naming | null]) => void

interface Columns {
  readonly harmonic: number
  readonly pagerank: number
  readonly name: number
  /** Null when there was no heading to tell. */
  readonly naming: Naming | null
}

/** As published since 2017: `#harmonicc_pos #harmonicc_val #pr_pos #pr_val #host_rev #n_hosts`. */
const USUAL: Columns = { harmonic: 0, pagerank: 2, name: 4, naming: null }
/** Names looked at to tell the naming of a file without heading. */
const SAMPLE = 1000
const TAB = 9
const HASH = 35

/** Reads a `domain-ranks` text, with or without heading, and tells how many rows it had and which naming it uses. */
export async function scanRanks(chunks: Chunks, visit: VisitRank): Promise<{ rows: number; naming: Naming }> {
  let columns: Columns = USUAL
  let rows = 0
  const sample: string[] = []
  const row = rowReader((bytes, start, end, harmonic, pagerank) => {
    rows++
    if (sample.length < SAMPLE) sample.push(textIn(bytes, start, end))
    visit(bytes, start, end, harmonic, pagerank, columns.naming)
  })
  await scanLines(chunks, (bytes, start, end) => {
    if (bytes[start] === HASH) columns = columnsOf(textIn(bytes, start, end))
    else row(columns, bytes, start, end)
  })
  return { rows, naming: columns.naming ?? namingOf(sample) }
}

export function notRanks(): Problem {
  return new Problem('invalid', {
    nl: 'Dit bestand bevat geen rangen: verwacht worden de kolommen van Common Crawls domain-ranks, gescheiden door tabs.',
    en: "This file holds no ranks: the columns of Common Crawl's domain-ranks are expected, separated by tabs.",
  })
}

function columnsOf(heading: string): Columns {
  const names = heading.split('\t').map((name) => name.replace('#', ''))
  const at = (pattern: RegExp, usual: number): number => {
    const found = names.findIndex((name) => pattern.test(name))
    return found < 0 ? usual : found
  }
  const name = at(/^(host|domain)(_rev)?$/, USUAL.name)
  return {
    harmonic: at(/^(harmonicc?|hc)_pos$/, USUAL.harmonic),
    pagerank: at(/^pr_pos$/, USUAL.pagerank),
    name,
    naming: names[name]?.endsWith('_rev') ? 'reversed' : names[name] === undefined ? null : 'plain',
  }
}

/** Walks a row once; rows in which a column is missing or not a number are passed over. */
function rowReader(visit: (...row: RankRow) => void) {
  return (columns: Columns, bytes: Uint8Array, start: number, end: number): void => {
    let column = 0
    let harmonic = 0
    let pagerank = 0
    let nameStart = -1
    let nameEnd = -1
    let from = start
    for (let i = start; i <= end; i++) {
      if (i < end && bytes[i] !== TAB) continue
      if (column === columns.harmonic) harmonic = numberIn(bytes, from, i)
      else if (column === columns.pagerank) pagerank = numberIn(bytes, from, i)
      else if (column === columns.name) {
        nameStart = from
        nameEnd = i
      }
      column++
      from = i + 1
    }
    if (nameEnd > nameStart && harmonic > 0 && pagerank > 0) visit(bytes, nameStart, nameEnd, harmonic, pagerank)
  }
}
