import table from './body-model.json' with { type: 'json' }
import { BLOCK_FEATURES } from './block-features.ts'
import type { Feature, Ground } from './feature.ts'
import { creditOf, plant, walk, type Branch } from './forest.ts'
import type { Layout } from './layout.ts'
import { LINK_FEATURES } from './link-features.ts'

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
const GROUNDS = [...new Set([...BY_NAME.values()].map(({ feature }) => feature.ground))]
const FOREST = plant(
  table as unknown as { base: number; trees: Branch[] },
  numberOf,
  (feature) => GROUNDS.indexOf(used[feature]!.feature.ground),
  GROUNDS.length,
)

function numberOf(name: string): number {
  const number = used.findIndex(({ feature }) => feature.name === name)
  if (number >= 0) return number
  const known = BY_NAME.get(name)
  if (known === undefined) throw new Error(`The placement table asks for the feature "${name}", which there is not.`)
  return used.push(known) - 1
}

/** How likely a link is body text, and which grounds spoke for it and against it. */
export interface BodyChance {
  /** 0..1. */
  readonly chance: number
  /** Log-odds by ground (as `GROUNDS`): what its features added on the way down the trees. Good until the next link is asked for. */
  readonly grounds: Float64Array
}

/** So many links are looked at together: asking all of them one thing is three times as fast as asking each all things. */
const TOGETHER = 16

/** Asks the table about links of one page. */
export function bodyChances(page: Layout): (link: number) => BodyChance {
  const rows = new Float32Array(TOGETHER * used.length)
  const leaves = new Int32Array(FOREST.firstLeaf.length)
  const grounds = new Float64Array(FOREST.width)
  let from = 0
  let to = 0
  return (link) => {
    if (link < from || link >= to) {
      // Who asks for one link may want no other; who goes on wants the next ones too.
      const ahead = Math.min(TOGETHER, 1 + 2 * (to - from))
      from = link
      to = Math.min(page.links.count, link + ahead)
      fill(rows, page, from, to)
    }
    const score = walk(FOREST, rows, (link - from) * used.length, leaves)
    creditOf(FOREST, leaves, grounds)
    return { chance: 1 / (1 + Math.exp(-score)), grounds }
  }
}

/** The features of links `from .. to-1`, a row each. */
function fill(rows: Float32Array, page: Layout, from: number, to: number): void {
  const { block } = page.links
  used.forEach(({ feature, ofLink }, column) => {
    for (let link = from; link < to; link++)
      rows[(link - from) * used.length + column] = feature.value(page, ofLink ? link : block[link]!)
  })
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
