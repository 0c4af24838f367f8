import table from './body-model.json' with { type: 'json' }
import { BLOCK_FEATURES } from './block-features.ts'
import type { Feature, Ground } from './feature.ts'
import type { Layout } from './layout.ts'
import { LINK_FEATURES } from './link-features.ts'

/** A leaf's log-odds, or `[feature, threshold, log-odds here, branch for <= threshold, branch for more]`. */
type Branch = number | readonly [string, number, number, Branch, Branch]

interface Split {
  readonly feature: number
  readonly threshold: number
  readonly value: number
  readonly low: Split | number
  readonly high: Split | number
}

interface Known {
  readonly feature: Feature
  readonly ofLink: boolean
}

const BY_NAME = new Map<string, Known>([
  ...BLOCK_FEATURES.map((feature) => [feature.name, { feature, ofLink: false }] as const),
  ...LINK_FEATURES.map((feature) => [feature.name, { feature, ofLink: true }] as const),
])

/** The features that the table uses, in the order of first use. */
const used: Known[] = []
const numbers = new Map<string, number>()
const TREES = (table.trees as unknown as readonly Branch[]).map(read)

function read(branch: Branch): Split | number {
  if (typeof branch === 'number') return branch
  const [name, threshold, value, low, high] = branch
  let feature = numbers.get(name)
  if (feature === undefined) {
    const known = BY_NAME.get(name)
    if (known === undefined) throw new Error(`The placement table asks for the feature "${name}", which there is not.`)
    numbers.set(name, (feature = used.length))
    used.push(known)
  }
  return { feature, threshold, value, low: read(low), high: read(high) }
}

/** How likely a link is body text, and which grounds spoke for it and against it. */
export interface BodyChance {
  /** 0..1. */
  readonly chance: number
  /** Log-odds by ground: what the features of that ground added on the way down the trees. */
  readonly grounds: ReadonlyMap<Ground, number>
}

/** Asks the table about links of one page; what is known of a block is kept for its other links. */
export function bodyChances(page: Layout): (link: number) => BodyChance {
  const row = new Float32Array(used.length)
  let known = -1
  return (link) => {
    const block = page.links.block[link] ?? 0
    for (let f = 0; f < used.length; f++) {
      const { feature, ofLink } = used[f] as Known
      if (ofLink) row[f] = feature.value(page, link)
      else if (block !== known) row[f] = feature.value(page, block)
    }
    known = block
    return weigh(row)
  }
}

function weigh(row: Float32Array): BodyChance {
  const grounds = new Map<Ground, number>()
  let score = table.base
  for (const tree of TREES) {
    let at = tree
    while (typeof at !== 'number') {
      const next: Split | number = (row[at.feature] ?? 0) <= at.threshold ? at.low : at.high
      const ground = (used[at.feature] as Known).feature.ground
      grounds.set(ground, (grounds.get(ground) ?? 0) + (typeof next === 'number' ? next : next.value) - at.value)
      at = next
    }
    score += at
  }
  return { chance: 1 / (1 + Math.exp(-score)), grounds }
}

/** From this chance on a link counts as body: where F1 was best in cross-validation. */
export const BODY = table.body
