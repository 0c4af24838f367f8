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
  readonly slowestSeed: number
}

const TIMED_FROM = 20_000

/** Inputs before time counts: until then it is the compiler's. */
const WARM_UP = 200

/** Inputs after which a long run tells how far it is. */
const PART = 10_000
const URL_OF = 'https://www.example.com/page'
const wanted = { match: targetMatcher(['example.com']), pages: new Set(['example.com/page']) }

/** Gathers all evidence of mutated pieces of pages; the same seeds give the same inputs. */
export function fuzzEvidence(firstSeed: number, inputs: number, pages = piecesOfPages()): EvidenceFuzz {
  const problems: string[] = []
  let [slowest, slowestSeed] = [0, firstSeed]
  for (let seed = firstSeed; seed < firstSeed + inputs; seed++) {
    const visit = visitOf(makeInput(seed, pages))
    try {
      const isTimed = seed >= firstSeed + WARM_UP && visit.body.length >= TIMED_FROM
      const first = cost(visit)
      // The best of five cannot be more than the first: only a record is worth five looks.
      const best = isTimed && first > slowest ? Math.min(first, bestOf(4, visit)) : 0
      if (best > slowest) [slowest, slowestSeed] = [best, seed]
    } catch (error) {
      problems.push(`seed ${seed}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    }
  }
  return { inputs, problems, slowest, slowestSeed }
}

function piecesOfPages(): string[] {
  return hasRealPages ? realPages(12).map((name) => readRealPage(name)) : [randomHtml(seeded(1), 2_000)]
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

/** Milliseconds of processor time per 100 KB. */
function cost(visit: PageVisit): number {
  const before = process.cpuUsage().user
  inspectAll(visit, wanted)
  return ((process.cpuUsage().user - before) / 1000 / visit.body.length) * 100_000
}

function bestOf(runs: number, visit: PageVisit): number {
  return Math.min(...Array.from({ length: runs }, () => cost(visit)))
}

/** `node test/fuzz/evidence-fuzz.ts 1000000 1` gathers from a million inputs, seed 1 first, and tells how far it is. */
if (import.meta.main) {
  const inputs = Number(process.argv[2] ?? 20_000)
  const firstSeed = Number(process.argv[3] ?? 1)
  const pages = piecesOfPages()
  let [done, problems, slowest] = [0, 0, 0]
  while (done < inputs) {
    const part = fuzzEvidence(firstSeed + done, Math.min(PART, inputs - done), pages)
    done += part.inputs
    problems += part.problems.length
    slowest = Math.max(slowest, part.slowest)
    for (const problem of part.problems.slice(0, 20)) console.error(problem)
    const time = `${part.slowest.toFixed(1)} ms per 100 KB, of seed ${part.slowestSeed}; of all ${slowest.toFixed(1)}`
    console.log(`${done} inputs, ${problems} problems, slowest ${time}`)
  }
  process.exitCode = problems === 0 ? 0 : 1
}
