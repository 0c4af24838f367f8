import { inspectAll } from '../../src/evidence/index.ts'
import type { PageVisit } from '../../src/model/visit.ts'
import { targetMatcher } from '../../src/url/index.ts'
import { hasRealPages, readRealPage, realPages } from '../real-pages.ts'
import { mutated, randomHtml, seeded } from './random-html.ts'

export interface EvidenceFuzz {
  readonly inputs: number
  readonly problems: readonly string[]
  /** Of inputs of 20 KB and more, the most milliseconds of processor time per 100 KB, best of five. */
  readonly slowest: number
}

const TIMED_FROM = 20_000

/** Inputs before time counts: until then it is the compiler's. */
const WARM_UP = 200
const URL_OF = 'https://www.example.com/page'
const wanted = { match: targetMatcher(['example.com']), pages: new Set(['example.com/page']) }

/** Gathers all evidence of mutated pieces of pages; the same seeds give the same inputs. */
export function fuzzEvidence(firstSeed: number, inputs: number): EvidenceFuzz {
  const pages = hasRealPages ? realPages(12).map((name) => readRealPage(name)) : [randomHtml(seeded(1), 2_000)]
  const problems: string[] = []
  let slowest = 0
  for (let seed = firstSeed; seed < firstSeed + inputs; seed++) {
    const visit = visitOf(makeInput(seed, pages))
    try {
      inspectAll(visit, wanted)
    } catch (error) {
      problems.push(`seed ${seed}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    }
    const isTimed = seed >= firstSeed + WARM_UP && visit.body.length >= TIMED_FROM
    if (isTimed) slowest = Math.max(slowest, cost(visit))
  }
  return { inputs, problems, slowest }
}

/** Half of a few KB, half up to a whole page; some pieces come many times over, as hostile pages do it. */
function makeInput(seed: number, pages: readonly string[]): string {
  const random = seeded(seed)
  const page = pages[Math.floor(random() * pages.length)] ?? ''
  const length = Math.floor(random() < 0.5 ? random() * 4_000 : random() ** 3 * 200_000)
  const from = Math.floor(random() * Math.max(1, page.length - length))
  const piece = mutated(page.slice(from, from + length), random)
  return random() < 0.05 ? piece.slice(0, 200).repeat(300) : piece
}

function visitOf(html: string): PageVisit {
  return {
    ...{ kind: 'page', url: URL_OF, finalUrl: URL_OF, at: '2026-01-01T00:00:00.000Z', hops: [], robots: null },
    ...{ status: 200, headers: [['content-type', 'text/html; charset=utf-8']], cut: null, unchanged: false },
    body: new TextEncoder().encode(html),
  }
}

function cost(visit: PageVisit): number {
  const runs = [1, 2, 3, 4, 5].map(() => {
    const before = process.cpuUsage().user
    inspectAll(visit, wanted)
    return process.cpuUsage().user - before
  })
  return (Math.min(...runs) / 1000 / visit.body.length) * 100_000
}

/** `node test/fuzz/evidence-fuzz.ts 100000` runs as many inputs as asked and says what it found. */
if (import.meta.main) {
  const inputs = Number(process.argv[2] ?? 20_000)
  const firstSeed = Number(process.argv[3] ?? 1)
  const { problems, slowest } = fuzzEvidence(firstSeed, inputs)
  for (const problem of problems.slice(0, 20)) console.error(problem)
  console.log(`${inputs} inputs, ${problems.length} problems, slowest ${slowest.toFixed(1)} ms per 100 KB`)
  process.exitCode = problems.length === 0 ? 0 : 1
}
