import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { reverseName } from '../naming.ts'
import type { PackedGraph } from '../packed/packed-graph.ts'
import { buildGraph } from './build-graph.ts'
import type { BuildOptions } from './build-options.ts'
import { LineSorter } from './sort-lines.ts'

export interface PackArcsOptions extends Pick<BuildOptions, 'out' | 'report' | 'signal'> {
  /** Who links to whom, by domain: in any order, as often as it comes. */
  readonly arcs: AsyncIterable<readonly [from: string, to: string]>
  /** A graph whose arcs the new one takes over; null for none. */
  readonly earlier: PackedGraph | null
  readonly note: string
}

/** Lines that go to the file at a time. */
const LINES = 4096

/**
 * Packs arcs between domains that come one by one. They are sorted outside memory, so however many there are and
 * however often they repeat, memory is that of `buildGraph` and some 250 bytes for each domain.
 * @throws Problem when there is not a single arc
 */
export async function packArcs(options: PackArcsOptions): Promise<{ readonly nodes: number; readonly arcs: number }> {
  const { arcs, earlier, out, ...others } = options
  const scratch = `${out}.${process.pid}.arcs`
  mkdirSync(dirname(out), { recursive: true })
  mkdirSync(scratch)
  const sorter = new LineSorter(join(scratch, 'runs'))
  try {
    const add = (from: string, to: string): void => {
      if (from !== to) sorter.add(`${reverseName(from)}\t${reverseName(to)}`)
    }
    if (earlier !== null) for (const [from, to] of arcsOf(earlier)) add(from, to)
    for await (const [from, to] of arcs) add(from, to)
    const edges = join(scratch, 'edges.txt')
    writeLines(edges, sorter.sorted())
    // Made aside: arcs that come one by one cannot be gone on with, and two may be at work on one graph.
    const made = join(scratch, 'graph')
    const size = await buildGraph({ ...others, vertices: [], edges: [edges], naming: 'reversed', out: made })
    renameSync(made, out)
    return size
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

function* arcsOf(graph: PackedGraph): Generator<readonly [from: string, to: string]> {
  const names = [...graph.domains()]
  for (const [node, from] of names.entries()) for (const to of graph.out.of(node)) yield [from, names[to] ?? '']
}

function writeLines(path: string, lines: Iterable<string>): void {
  const file = openSync(path, 'w')
  let held: string[] = []
  const flush = (): void => {
    const bytes = Buffer.from(held.map((line) => `${line}\n`).join(''), 'latin1')
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
    held = []
  }
  try {
    for (const line of lines) if (held.push(line) === LINES) flush()
    flush()
  } finally {
    closeSync(file)
  }
}
