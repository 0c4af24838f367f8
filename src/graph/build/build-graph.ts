import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '../../model/problem.ts'
import { readParts } from '../graph-folder.ts'
import type { Naming } from '../naming.ts'
import { ListWriter } from '../packed/lists.ts'
import { PackedFileWriter } from '../packed/packed-file-writer.ts'
import { writeNote } from '../packed/packed-graph.ts'
import { numberIn, scanPairs } from '../scan-pairs.ts'
import { ArcBuckets } from './arc-buckets.ts'
import { NameSorter } from './name-sorter.ts'
import type { NodeIn } from './node-ids.ts'
import { writeEdgeNames, writeVertices, type WrittenNames } from './write-names.ts'

export type BuildStage = 'names' | 'arcs' | 'out' | 'in'

export interface BuildOptions {
  /** Files of the vertices text; none when the edges hold names. */
  readonly vertices: readonly string[]
  readonly edges: readonly string[]
  /** The file to write; it appears when it is whole. Scratch files stand beside it meanwhile: 16 bytes for each arc. */
  readonly out: string
  /** Which way round names are written; told by the names themselves when left out. */
  readonly naming?: Naming
  /** Words for whoever made the graph, kept in the file (`PackedGraph.note`). */
  readonly note?: string
  /** Told now and then: bytes of text read (names, arcs) or nodes written (out, in). */
  readonly report?: (stage: BuildStage, done: number) => void
  readonly signal?: AbortSignal
}

/**
 * Builds a packed graph from Common Crawl's vertices and edges texts, or from edges alone that hold names. Repeats and
 * links to oneself are left out, and arcs to nodes that the vertices do not name. Memory: some 700 MB at most, and 4
 * bytes for each vertex; it does not grow with the arcs.
 */
export async function buildGraph(options: BuildOptions): Promise<{ readonly nodes: number; readonly arcs: number }> {
  const scratch = `${options.out}.${process.pid}.scratch`
  const file = new PackedFileWriter(options.out, 'graph')
  try {
    mkdirSync(scratch)
    const names = await writeNames(options, scratch, file)
    if (names.count === 0) throw nothingToBuild()
    const arcs = await writeLists(options, names, scratch, file)
    if (options.note !== undefined) writeNote(file, options.note)
    file.finish(names.count, arcs)
    return { nodes: names.count, arcs }
  } catch (error) {
    file.abandon()
    throw error
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

async function writeNames(options: BuildOptions, scratch: string, file: PackedFileWriter): Promise<WrittenNames> {
  const sorter = new NameSorter(join(scratch, 'names'), options.naming ?? null)
  if (options.vertices.length === 0) return writeEdgeNames(reading(options, 'names', options.edges), sorter, file)
  const byName = await holdsNames(options.edges)
  return writeVertices(reading(options, 'names', options.vertices), byName, sorter, file)
}

/** The bytes of the files, with progress, until the caller has had enough. */
async function* reading(
  { report, signal }: BuildOptions,
  stage: BuildStage,
  paths: readonly string[],
): AsyncGenerator<Uint8Array> {
  let done = 0
  for await (const chunk of readParts(paths)) {
    if (signal?.aborted === true) throw interrupted()
    yield chunk
    done += chunk.length
    report?.(stage, done)
  }
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

async function writeLists(
  options: BuildOptions,
  { count, nodeIn }: WrittenNames,
  scratch: string,
  file: PackedFileWriter,
): Promise<number> {
  const out = new ArcBuckets(join(scratch, 'out'), 0, count)
  const back = new ArcBuckets(join(scratch, 'in'), 0, count)
  try {
    await dealArcs(reading(options, 'arcs', options.edges), nodeIn, out)
    const arcs = await writeDirection(options, 'out', out, count, file, (node, list) => {
      for (const other of list) back.add(other, node)
    })
    await writeDirection(options, 'in', back, count, file)
    return arcs
  } finally {
    out.remove()
    back.remove()
  }
}

async function dealArcs(chunks: AsyncIterable<Uint8Array>, nodeIn: NodeIn, arcs: ArcBuckets): Promise<void> {
  await scanPairs(chunks, (bytes, start, end, otherStart, otherEnd) => {
    const from = nodeIn(bytes, start, end)
    const to = nodeIn(bytes, otherStart, otherEnd)
    if (from >= 0 && to >= 0 && from !== to) arcs.add(from, to)
  })
}

/** Nodes between two looks at the clock of whoever waits. */
const REPORT_EACH = 1 << 16

async function writeDirection(
  { report, signal }: BuildOptions,
  direction: 'out' | 'in',
  arcs: ArcBuckets,
  nodes: number,
  file: PackedFileWriter,
  also?: (node: number, list: Uint32Array) => void,
): Promise<number> {
  const writer = new ListWriter(file)
  let count = 0
  let reported = 0
  await arcs.eachList((node, list) => {
    writer.add(node, list)
    count += list.length
    also?.(node, list)
    if (node - reported < REPORT_EACH) return
    reported = node
    report?.(direction, node)
    if (signal?.aborted === true) throw interrupted()
  })
  writer.finish(nodes, direction)
  return count
}

function interrupted(): Problem {
  return new Problem('interrupted', { nl: 'Afgebroken; er is niets geschreven.', en: 'Stopped; nothing was written.' })
}

function nothingToBuild(): Problem {
  return new Problem('invalid', {
    nl: 'In deze bestanden staat geen enkel domein.',
    en: 'There is not a single domain in these files.',
  })
}
