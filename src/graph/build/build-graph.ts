import { ListWriter } from '../packed/lists.ts'
import { PackedFileWriter } from '../packed/packed-file-writer.ts'
import { writeNote } from '../packed/packed-graph.ts'
import { Problem } from '../../model/problem.ts'
import { scanPairs } from '../scan-pairs.ts'
import { ArcBuckets, type KeptArcs } from './arc-buckets.ts'
import type { BuildOptions } from './build-options.ts'
import type { NodeIn } from './node-ids.ts'
import { interrupted, resumableText } from './resumable-text.ts'
import { Scratch } from './scratch.ts'
import { sortNames, type KeptVertices, type SortedNames } from './sort-names.ts'
import { writeNames, type WrittenNames } from './write-names.ts'

/** Some eighteen million arcs, or ten seconds: what is done twice after a kill. */
const KEEP_EACH = 1 << 28

/** How far the work is: names and arcs that were taken in. */
interface BuildState {
  readonly names: KeptVertices
  readonly arcs: { readonly upTo: number; readonly kept: KeptArcs } | null
}

/** The work at hand. */
interface Build extends BuildOptions {
  readonly keepEach: number
  readonly scratch: Scratch<BuildState>
  readonly file: PackedFileWriter
}

/**
 * Builds a packed graph from Common Crawl's vertices and edges texts, or from edges alone that hold names. Repeats and
 * links to oneself are left out, and arcs to nodes that the vertices do not name. Memory: some 700 MB at most, and 4
 * bytes for each vertex; it does not grow with the arcs. Killed or interrupted, the same call goes on where it was.
 */
export async function buildGraph(options: BuildOptions): Promise<{ readonly nodes: number; readonly arcs: number }> {
  const scratch = new Scratch<BuildState>(options.out, [...options.vertices, ...options.edges])
  options.begins?.(scratch.found)
  const file = new PackedFileWriter(options.out, 'graph', scratch.path('part'))
  const build = { keepEach: KEEP_EACH, ...options, scratch, file }
  try {
    const sorted = await sortedNames(build)
    const names = orderNames(build, sorted)
    const arcs = await writeLists(build, names, () => scratch.state?.names ?? sorted.keep())
    if (options.note !== undefined) writeNote(file, options.note)
    file.finish(names.count, arcs)
    scratch.remove()
    return { nodes: names.count, arcs }
  } catch (error) {
    file.abandon()
    if (!scratch.leaves(error)) scratch.remove()
    throw error
  }
}

function sortedNames(build: Build): Promise<SortedNames> {
  const { scratch } = build
  return sortNames({
    ...build,
    folder: scratch.path('names'),
    had: scratch.state?.names ?? null,
    kept: (names) => scratch.save({ names, arcs: null }),
  })
}

function orderNames({ file, report, signal }: Build, sorted: SortedNames): WrittenNames {
  const names = writeNames(sorted, file, (done) => {
    if (signal?.aborted === true) throw interrupted()
    report?.('order', done, sorted.rows)
  })
  if (names.count === 0) throw nothingToBuild()
  return names
}

type KeepNames = () => KeptVertices | null

async function writeLists(build: Build, { count, nodeIn }: WrittenNames, keepNames: KeepNames): Promise<number> {
  const { scratch } = build
  const out = new ArcBuckets(scratch.path('out'), 0, count, scratch.state?.arcs?.kept)
  const back = new ArcBuckets(scratch.path('in'), 0, count)
  try {
    await dealArcs(build, nodeIn, out, keepNames)
    const arcs = await writeDirection(build, 'out', out, count, (node, list) => {
      for (const other of list) back.add(other, node)
    })
    await writeDirection(build, 'in', back, count)
    return arcs
  } finally {
    out.close()
    back.close()
  }
}

async function dealArcs(
  { scratch, ...build }: Build,
  nodeIn: NodeIn,
  arcs: ArcBuckets,
  keepNames: KeepNames,
): Promise<void> {
  const text = resumableText(build.edges, {
    from: scratch.state?.arcs?.upTo ?? 0,
    each: build.keepEach,
    kept: (upTo) => {
      const names = keepNames()
      if (names !== null) scratch.save({ names, arcs: { upTo, kept: arcs.keep() } })
    },
    report: (done, total) => build.report?.('arcs', done, total),
    signal: build.signal,
  })
  await scanPairs(text, (bytes, start, end, otherStart, otherEnd) => {
    const from = nodeIn(bytes, start, end)
    const to = nodeIn(bytes, otherStart, otherEnd)
    if (from >= 0 && to >= 0 && from !== to) arcs.add(from, to)
  })
}

/** Nodes between two looks at the clock of whoever waits. */
const REPORT_EACH = 1 << 16

async function writeDirection(
  { report, signal, file }: Build,
  direction: 'out' | 'in',
  arcs: ArcBuckets,
  nodes: number,
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
    report?.(direction, node, nodes)
    if (signal?.aborted === true) throw interrupted()
  })
  writer.finish(nodes, direction)
  return count
}

function nothingToBuild(): Problem {
  return new Problem('invalid', {
    nl: 'In deze bestanden staat geen enkel domein.',
    en: 'There is not a single domain in these files.',
  })
}
