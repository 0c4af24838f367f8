import { readParts } from '../graph-folder.ts'
import type { Naming } from '../naming.ts'
import { numberIn, scanPairs, textIn } from '../scan-pairs.ts'
import type { BuildOptions } from './build-options.ts'
import { NameSorter, type KeptNames } from './name-sorter.ts'
import { resumableText } from './resumable-text.ts'

/** Names that were taken in and are on disk. */
export interface KeptVertices extends Counts {
  readonly sorter: KeptNames
  /** Bytes of text up to which they stood; null when that is all of it. */
  readonly upTo: number | null
}

interface Counts {
  readonly rows: number
  /** The highest number that a row has; -1 when they have none. */
  readonly highest: number
}

export interface SortedNames extends Counts {
  /** Brings all to disk, for a later try. */
  readonly keep: () => KeptVertices | null
  readonly sorter: NameSorter
  /** Whether arcs tell nodes by their names rather than by numbers. */
  readonly byName: boolean
}

export interface NameSources extends Pick<BuildOptions, 'vertices' | 'edges' | 'report' | 'signal'> {
  readonly naming?: Naming
  readonly keepEach: number
  /** For the sorted runs. */
  readonly folder: string
  readonly had: KeptVertices | null
  readonly kept: (names: KeptVertices) => void
}

/** Sorts the names of a vertices text (`number \t name \t ...`), or of an edges text that holds names. */
export async function sortNames(sources: NameSources): Promise<SortedNames> {
  const { vertices, edges, folder, naming, had } = sources
  const sorter = new NameSorter(folder, naming ?? null, had?.sorter)
  const fromEdges = vertices.length === 0
  let { rows, highest }: Counts = had ?? { rows: 0, highest: -1 }
  const add = (name: string, number: number): void => {
    rows++
    if (number > highest) highest = number
    sorter.add(name, number < 0 ? '' : String(number))
  }
  const keep = (upTo: number | null): KeptVertices | null => {
    const runs = sorter.keep()
    return runs === null ? null : { sorter: runs, upTo, rows, highest }
  }
  if (had?.upTo !== null) {
    const text = reading(sources, fromEdges ? edges : vertices, had?.upTo ?? 0, keep)
    await (fromEdges ? addEnds(text, add) : addVertices(text, add))
  }
  return { keep: () => keep(null), sorter, rows, highest, byName: fromEdges || (await holdsNames(edges)) }
}

function reading(
  { keepEach, report, signal, ...sources }: NameSources,
  paths: readonly string[],
  from: number,
  keep: (upTo: number) => KeptVertices | null,
): AsyncGenerator<Uint8Array> {
  const told = (done: number, total: number): void => report?.('names', done, total)
  const kept = (upTo: number): void => {
    const names = keep(upTo)
    if (names !== null) sources.kept(names)
  }
  return resumableText(paths, { from, each: keepEach, kept, report: told, signal })
}

type AddName = (name: string, number: number) => void

async function addVertices(text: AsyncIterable<Uint8Array>, add: AddName): Promise<void> {
  await scanPairs(text, (bytes, start, end, nameStart, nameEnd) => {
    const number = numberIn(bytes, start, end)
    if (number >= 0 && nameEnd > nameStart) add(textIn(bytes, nameStart, nameEnd), number)
  })
}

async function addEnds(text: AsyncIterable<Uint8Array>, add: AddName): Promise<void> {
  let last = ''
  await scanPairs(text, (bytes, start, end, otherStart, otherEnd) => {
    const from = textIn(bytes, start, end)
    if (from !== last) add(from, -1)
    last = from
    add(textIn(bytes, otherStart, otherEnd), -1)
  })
}

/** Looks at the begin of the edges. */
async function holdsNames(edges: readonly string[]): Promise<boolean> {
  let names = 0
  let numbers = 0
  for await (const chunk of readParts(edges)) {
    await scanPairs([chunk], (bytes, start, end) => {
      if (numberIn(bytes, start, end) < 0) names++
      else numbers++
    })
    if (names + numbers > 0) break
  }
  return names > numbers
}
