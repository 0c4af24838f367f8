/**
 * Checks links with Schakel and with its peers, on one web, in one run: each client alone on one core, the web on the
 * other, in an order that rotates. `node bench/crawl/run.ts [--pages 4000] [--rounds 3] [--concurrency 256]
 * [--only compare,faults,memory]`
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Answer, Depth, Job } from './clients/measure.ts'
import { hasRealPages } from './corpus.ts'
import { judge } from './judge.ts'
import { pages, shuffled, type PlannedPage } from './plan.ts'

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'compare,faults,memory' },
    pages: { type: 'string', default: '4000' },
    rounds: { type: 'string', default: '3' },
    concurrency: { type: 'string', default: '256' },
    port: { type: 'string', default: '18700' },
  },
})
const count = Number(values.pages)
const rounds = Number(values.rounds)
const concurrency = Number(values.concurrency)
const port = Number(values.port)
const here = new URL('./', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'bench-crawl-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

/** What a client's run cost. */
interface Cost {
  readonly seconds: number
  readonly cpuSeconds: number
  readonly peakMb: number
  readonly pages: number
}

interface Contestant {
  readonly name: string
  readonly file: string
  readonly depth: Depth
  readonly asItComes?: boolean
}

const CONTESTANTS: readonly Contestant[] = [
  { name: 'Schakel, link check', file: 'schakel.ts', depth: 'links' },
  { name: 'undici + htmlparser2', file: 'htmlparser2.ts', depth: 'links' },
  { name: 'Crawlee, link check', file: 'crawlee.js', depth: 'links' },
  { name: 'Crawlee as it comes, link check', file: 'crawlee.js', depth: 'links', asItComes: true },
  { name: 'Schakel, full verdict', file: 'schakel.ts', depth: 'verdict' },
  { name: 'Crawlee, text and language', file: 'crawlee.js', depth: 'verdict' },
  { name: 'Crawlee as it comes, text', file: 'crawlee.js', depth: 'verdict', asItComes: true },
]

const RATIOS = [
  ['Schakel, link check', 'Crawlee, link check'],
  ['Schakel, link check', 'Crawlee as it comes, link check'],
  ['Schakel, link check', 'undici + htmlparser2'],
  ['Schakel, full verdict', 'Crawlee, text and language'],
  ['Schakel, full verdict', 'Crawlee as it comes, text'],
] as const

/** A command on one core, where the system can pin. */
function pinned(core: number, args: readonly string[]): [string, string[]] {
  const canPin = spawnSync('taskset', ['-V']).status === 0 && cpus().length > 1
  return canPin ? ['taskset', ['-c', `${core}`, process.execPath, ...args]] : [process.execPath, [...args]]
}

async function withWeb<T>(
  faults: number,
  pageCount: number,
  use: (planned: PlannedPage[]) => Promise<T> | T,
): Promise<T> {
  const [command, args] = pinned(1, [join(here, 'server.ts'), `${port}`, `${pageCount}`, `${faults}`])
  const server: ChildProcess = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    await once(server.stdout as NodeJS.ReadableStream, 'data')
    return await use(pages(pageCount, port, faults))
  } finally {
    server.kill()
  }
}

function run(
  { file, depth, asItComes = false }: Omit<Contestant, 'name'>,
  planned: readonly PlannedPage[],
): { cost: Cost; answers: Answer[] } {
  const [jobFile, answersFile] = [join(folder, 'job.json'), join(folder, 'answers.jsonl')]
  const job: Job = { urls: shuffled(planned).map(({ url }) => url), depth, concurrency, port, asItComes }
  writeFileSync(jobFile, JSON.stringify(job))
  // With what the command asks of Node; the peers run as their users run them.
  const asCommand = file === 'schakel.ts' ? ['--import', join(here, 'clients/as-command.js')] : []
  const [command, args] = pinned(0, [...asCommand, join(here, 'clients', file), jobFile, answersFile])
  const env = { ...process.env, CRAWLEE_STORAGE_DIR: join(folder, 'crawlee') }
  const done = spawnSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], env })
  if (done.status !== 0) throw new Error(`${file} ended with ${done.status}`)
  const answers = readFileSync(answersFile, 'utf8').split('\n').filter(Boolean)
  return { cost: JSON.parse(done.stdout) as Cost, answers: answers.map((line) => JSON.parse(line) as Answer) }
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? Number.NaN
}

function rateOf({ cost }: { readonly cost: Cost }): number {
  return cost.pages / cost.seconds
}

function compare(planned: readonly PlannedPage[]): void {
  const found = CONTESTANTS.filter(({ file }) => file !== 'crawlee.js' || existsSync(join(here, 'node_modules')))
  const costs = new Map<string, Cost[]>(found.map(({ name }) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const contestant of [...found.slice(round % found.length), ...found.slice(0, round % found.length)]) {
      const { cost, answers } = run(contestant, planned)
      costs.get(contestant.name)?.push(cost)
      if (round === 0) console.log(contestant.name, JSON.stringify(judge(planned, answers)))
    }
  }
  for (const [name, all] of costs) {
    const rate = median(all.map((cost) => rateOf({ cost })))
    const cpu = median(all.map(({ cpuSeconds, pages: done }) => (1000 * cpuSeconds) / done))
    const peak = Math.max(...all.map(({ peakMb }) => peakMb))
    console.log(
      `${name.padEnd(32)} ${rate.toFixed(0).padStart(5)} pages/s ${cpu.toFixed(2)} CPU s/1,000 ${peak.toFixed(0)} MB`,
    )
  }
  for (const [ours, theirs] of RATIOS) {
    const [mine = [], other = []] = [costs.get(ours), costs.get(theirs)]
    if (other.length === 0) continue
    const ratio = (value: (cost: Cost) => number): string =>
      median(mine.map((cost, at) => value(cost) / value(other[at] ?? cost))).toFixed(2)
    const perCpu = ratio(({ pages: done, cpuSeconds }) => done / cpuSeconds)
    console.log(`${ours} : ${theirs} = ${ratio((cost) => rateOf({ cost }))} in time, ${perCpu} in processor time`)
  }
}

/** Rate at which nine in ten of the healthy pages were answered; the rest wait behind a silent page of their host. */
function healthyRate(planned: readonly PlannedPage[], answers: readonly Answer[]): number {
  const healthy = new Set(planned.filter(({ fault }) => fault === null).map(({ url }) => url))
  const times = answers.filter(({ url }) => healthy.has(url)).map(({ at }) => at)
  const share = Math.floor(times.length * 0.9)
  return share / ((times.toSorted((one, other) => one - other)[share] ?? Number.NaN) / 1000)
}

console.log(
  `${cpus()[0]?.model}, Node ${process.version}; ${hasRealPages ? 'real pages' : 'written pages'}; ${count} pages, concurrency ${concurrency}`,
)
const ours = { file: 'schakel.ts', depth: 'links' } as const
const parts = values.only.split(',')
if (parts.includes('compare')) await withWeb(0, count, compare)
if (parts.includes('faults')) {
  const rateWith = (faults: number): Promise<number> =>
    withWeb(faults, count, (planned) => healthyRate(planned, run(ours, planned).answers))
  const without = await rateWith(0)
  const mixed = await rateWith(0.08)
  const ratio = (mixed / without).toFixed(2)
  console.log(`healthy pages/s with 8 % faults ${mixed.toFixed(0)}, without ${without.toFixed(0)}: ${ratio}`)
}
if (parts.includes('memory')) {
  const { peakMb, cpuSeconds } = await withWeb(0, 10_000, (planned) => run(ours, planned).cost)
  console.log(`10,000 pages, link check: peak ${peakMb.toFixed(0)} MB, ${(cpuSeconds / 10).toFixed(2)} CPU s/1,000`)
}
