import table from './body-model.json' with { type: 'json' }
import { BLOCK_FEATURES } from './block-features.ts'
import type { Feature, Ground } from './feature.ts'
import type { Layout } from './layout.ts'
import { LINK_FEATURES } from './link-features.ts'

/** A leaf's log-odds, or `[feature, threshold, log-odds here, branch for <= threshold, branch for more]`. */
type Branch = number | readonly [string, number, number, Branch, Branch]

interface Known {
  readonly feature: Feature
  readonly ofLink: boolean
}

const BY_NAME = new Map<string, Known>([
  ...BLOCK_FEATURES.map((feature) => [feature.name, { feature, ofLink: false }] as const),
  ...LINK_FEATURES.map((feature) => [feature.name, { feature, ofLink: true }] as const),
])

/** The features that the table uses, in the order of first use, and the grounds they stand for. */
const used: Known[] = []
const groundOf: number[] = []
const GROUNDS: Ground[] = []
const numbers = new Map<string, number>()

// The trees laid flat, as they are walked thousands of times a page: a leaf has feature -1.
const feature: number[] = []
const threshold: number[] = []
const value: number[] = []
const low: number[] = []
const high: number[] = []
const ROOTS = (table.trees as unknown as readonly Branch[]).map(lay)
const FEATURE = Int16Array.from(feature)
const THRESHOLD = Float64Array.from(threshold)
const VALUE = Float64Array.from(value)
const LOW = Int32Array.from(low)
const HIGH = Int32Array.from(high)
const GROUND = Uint8Array.from(groundOf)
const BLOCK_USED = used.flatMap(({ ofLink }, at) => (ofLink ? [] : [at]))
const LINK_USED = used.flatMap(({ ofLink }, at) => (ofLink ? [at] : []))

function lay(branch: Branch): number {
  const at = feature.length
  const [name, limit, odds] = typeof branch === 'number' ? ['', 0, branch] : branch
  feature.push(typeof branch === 'number' ? -1 : numberOf(name))
  threshold.push(limit)
  value.push(odds)
  low.push(-1)
  high.push(-1)
  if (typeof branch === 'number') return at
  low[at] = lay(branch[3])
  high[at] = lay(branch[4])
  return at
}

function numberOf(name: string): number {
  const number = numbers.get(name)
  if (number !== undefined) return number
  const known = BY_NAME.get(name)
  if (known === undefined) throw new Error(`The placement table asks for the feature "${name}", which there is not.`)
  numbers.set(name, used.length)
  if (!GROUNDS.includes(known.feature.ground)) GROUNDS.push(known.feature.ground)
  groundOf.push(GROUNDS.indexOf(known.feature.ground))
  return used.push(known) - 1
}

/** How likely a link is body text, and which grounds spoke for it and against it. */
export interface BodyChance {
  /** 0..1. */
  readonly chance: number
  /** Log-odds by ground (as `GROUNDS`): what its features added on the way down the trees. Good until the next link is asked for. */
  readonly grounds: Float64Array
}

/** Asks the table about links of one page; what is known of a block is kept for its other links. */
export function bodyChances(page: Layout): (link: number) => BodyChance {
  const row = new Float32Array(used.length)
  const grounds = new Float64Array(GROUNDS.length)
  let known = -1
  return (link) => {
    const block = page.links.block[link] ?? 0
    if (block !== known) for (const at of BLOCK_USED) row[at] = used[at]!.feature.value(page, block)
    for (const at of LINK_USED) row[at] = used[at]!.feature.value(page, link)
    known = block
    return { chance: 1 / (1 + Math.exp(-weigh(row, grounds))), grounds }
  }
}

function weigh(row: Float32Array, grounds: Float64Array): number {
  grounds.fill(0)
  let score = table.base
  for (const root of ROOTS) {
    let at = root
    for (let f = FEATURE[at]!; f >= 0; f = FEATURE[at]!) {
      const next = row[f]! <= THRESHOLD[at]! ? LOW[at]! : HIGH[at]!
      grounds[GROUND[f]!]! += VALUE[next]! - VALUE[at]!
      at = next
    }
    score += VALUE[at]!
  }
  return score
}

/** The grounds that spoke most for body text (`sign` 1) or against it (-1), strongest first. */
export function strongest({ grounds }: BodyChance, sign: 1 | -1, most: number): Ground[] {
  const picked: number[] = []
  while (picked.length < most) {
    let best = -1
    for (let at = 0; at < grounds.length; at++) {
      const weight = grounds[at]! * sign
      if (weight > 0 && (best < 0 || weight > grounds[best]! * sign) && !picked.includes(at)) best = at
    }
    if (best < 0) break
    picked.push(best)
  }
  return picked.map((at) => GROUNDS[at]!)
}

/** From this chance on a link counts as body (tools/placement/train.ts says why). */
export const BODY = table.body
