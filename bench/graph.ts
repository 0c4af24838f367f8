/**
 * Ingest, size and PageRank of generated graphs against a plain pull loop in C, scipy.sparse, graphology and ngraph.
 * `node bench/graph.ts DIR...`: folders with vertices.txt.gz, edges.txt.gz, edges.u32le and graph.json. gcc and a
 * python3 with scipy must be there. Graphs of under 3 million arcs are also given to the JavaScript libraries.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildGraph, openPackedGraph, pageRank, type PackedGraph } from '../src/graph/index.ts'
import { timeLibraries } from './graph/libraries.ts'

const REPEATS = Number(process.env['REPEATS'] ?? 3)
const ROUNDS = 9
const MOST_FOR_LIBRARIES = 3_000_000
const here = (name: string): string => fileURLToPath(new URL(`graph/${name}`, import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'bench-graph-'))
const pullLoop = join(scratch, 'pull')
execFileSync('gcc', ['-O3', '-o', pullLoop, here('pull.c')])

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[values.length >> 1] ?? NaN
}

/** Of this thread alone: the compiler and the collector work beside it. */
function threadTime(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** Milliseconds: of a round in the middle, and of all with reading the file. */
async function timeOurs(graph: PackedGraph, layout: 'plain' | 'blocked'): Promise<Record<'round' | 'all', number>> {
  const begin = threadTime()
  const times: number[] = []
  let before = begin
  const report = (): void => {
    times.push(threadTime() - before)
    before = threadTime()
  }
  const { ranks } = await pageRank(graph, { layout, report })
  const all = threadTime() - begin
  if (layout === 'plain') writeFileSync(join(scratch, 'ranks.f64'), ranks)
  // The first time holds the reading as well.
  return { round: median(times.slice(1)), all }
}

async function ingest(folder: string, out: string): Promise<Record<string, number>> {
  const [began, wall] = [process.cpuUsage(), performance.now()]
  const { arcs } = await buildGraph({
    vertices: [join(folder, 'vertices.txt.gz')],
    edges: [join(folder, 'edges.txt.gz')],
    out,
  })
  const seconds = (performance.now() - wall) / 1000
  const { user, system } = process.cpuUsage(began)
  return { 'arcs/s': arcs / seconds, 'arcs/s of processor time': arcs / ((user + system) / 1e6) }
}

/** One after the other, so that whatever else the machine does falls on all alike. */
async function compare(graph: PackedGraph, pairs: string): Promise<Record<string, number>> {
  const size = [pairs, String(graph.nodes), String(ROUNDS)]
  const plain = await timeOurs(graph, 'plain')
  const blocked = await timeOurs(graph, 'blocked')
  const c = JSON.parse(execFileSync(pullLoop, size).toString()) as Record<'doubles' | 'floats', number>
  const words = [here('scipy_rank.py'), ...size, join(scratch, 'ranks.f64')]
  const scipy = JSON.parse(execFileSync('python3', words).toString()) as Record<'round' | 'difference', number>
  const best = Math.min(plain.round, blocked.round)
  return {
    'plain, ms a round': plain.round,
    'blocked, ms a round': blocked.round,
    'plain / blocked': plain.round / blocked.round,
    'C, doubles / plain': c.doubles / plain.round,
    'C, floats / plain': c.floats / plain.round,
    'C, doubles / best': c.doubles / best,
    'scipy / best': scipy.round / best,
    'rounds until blocks pay': (blocked.all - plain.all) / (plain.round - blocked.round),
    'difference to scipy': scipy.difference,
    'whole PageRank, ms': plain.all,
  }
}

async function report(folder: string, path: string, found: Record<string, number>): Promise<void> {
  const graph = openPackedGraph(path)
  found['bytes/arc, out'] = graph.out.section.length / graph.arcs
  found['bytes/arc, in'] = graph.in.section.length / graph.arcs
  const rows: Record<string, number>[] = []
  for (let repeat = 0; repeat < REPEATS; repeat++) rows.push(await compare(graph, join(folder, 'edges.u32le')))
  for (const key of Object.keys(rows[0] ?? {})) found[key] = median(rows.map((row) => row[key] ?? NaN))
  if (graph.arcs < MOST_FOR_LIBRARIES) {
    const pairs = new Uint32Array(new Uint8Array(readFileSync(join(folder, 'edges.u32le'))).buffer)
    for (const [library, time] of Object.entries(timeLibraries(graph.nodes, pairs, 1e-6)))
      found[`${library} / plain, whole`] = time / (found['whole PageRank, ms'] ?? NaN)
  }
  console.log(
    `\n${folder}: ${graph.nodes} nodes, ${graph.arcs} arcs (${cpus()[0]?.model}, Node ${process.versions.node})`,
  )
  for (const [key, value] of Object.entries(found)) console.log(`  ${key.padEnd(30)} ${value.toPrecision(4)}`)
  graph.close()
}

const folders = process.argv.slice(2)
const ingested: Record<string, number>[] = []
for (const [at, folder] of folders.entries()) ingested.push(await ingest(folder, join(scratch, `${at}.graph`)))
for (const [at, folder] of folders.entries()) await report(folder, join(scratch, `${at}.graph`), ingested[at] ?? {})
rmSync(scratch, { recursive: true })
