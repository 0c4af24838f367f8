import { parseTree } from '../../src/evidence/tree/index.ts'
import { parse5Tree } from '../parse5-tree.ts'
import { hasRealPages, readRealPage, realPages } from '../real-pages.ts'
import { treeDifference } from '../tree-difference.ts'
import { mutated, randomHtml, seeded } from './random-html.ts'

export interface FuzzOutcome {
  readonly inputs: number
  readonly problems: readonly string[]
  /** Of inputs of 20 KB and more, the most milliseconds of processor time per 100 KB, best of three. */
  readonly slowest: number
}

const TIMED_FROM = 20_000

/** Compares our tree with parse5's on made and mutated pages; the same seeds give the same inputs. */
export function fuzzPageTree(firstSeed: number, inputs: number): FuzzOutcome {
  const pages = seedPages()
  const problems: string[] = []
  let slowest = 0
  for (let seed = firstSeed; seed < firstSeed + inputs; seed++) {
    const input = makeInput(seed, pages)
    const problem = problemOf(input)
    if (problem !== null) problems.push(`seed ${seed}: ${problem}`)
    if (input.length >= TIMED_FROM) slowest = Math.max(slowest, cost(input))
  }
  return { inputs, problems, slowest }
}

/** Pieces of real pages where they are at hand, made ones elsewhere. */
function seedPages(): readonly string[] {
  const made = Array.from({ length: 40 }, (_, at) => randomHtml(seeded(at), 400))
  return hasRealPages ? [...made, ...realPages(12).map((name) => readRealPage(name))] : made
}

/** Mostly small inputs, for they find more per second; one in eight of a few KB to a whole page. */
function makeInput(seed: number, pages: readonly string[]): string {
  const random = seeded(seed)
  if (random() < 0.7) return randomHtml(random, 2 + Math.floor(random() * 50))
  const page = pages[Math.floor(random() * pages.length)] ?? ''
  const length = random() < 0.02 ? page.length : Math.floor(random() ** 2 * 4000)
  const from = Math.floor(random() * Math.max(1, page.length - length))
  return mutated(page.slice(from, from + length), random).toWellFormed() // no decoder leaves half a character
}

function problemOf(input: string): string | null {
  try {
    return treeDifference(parseTree(input), parse5Tree(input))
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error)
  }
}

function cost(input: string): number {
  const runs = [1, 2, 3].map(() => {
    const before = process.cpuUsage().user
    parseTree(input)
    return process.cpuUsage().user - before
  })
  return (Math.min(...runs) / 1000 / input.length) * 100_000
}

/** `node test/fuzz/page-tree-fuzz.ts 1000000` runs as many inputs as asked and says what it found. */
if (import.meta.main) {
  const inputs = Number(process.argv[2] ?? 100_000)
  const firstSeed = Number(process.argv[3] ?? 1)
  const { problems, slowest } = fuzzPageTree(firstSeed, inputs)
  for (const problem of problems.slice(0, 20)) console.error(problem)
  console.log(`${inputs} inputs, ${problems.length} problems, slowest ${slowest.toFixed(1)} ms per 100 KB`)
  process.exitCode = problems.length === 0 ? 0 : 1
}
