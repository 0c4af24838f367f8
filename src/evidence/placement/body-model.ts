import table from './body-model.json' with { type: 'json' }
import { creditOf, plant, settle, strike, type Branch } from './forest.ts'
import type { Layout } from './layout.ts'
import { COLUMNS, measurer, SHARED } from './measures.ts'

const GROUNDS = [...new Set(COLUMNS.map(([, ground]) => ground))]
const FOREST = plant(
  table as unknown as { base: number; trees: Branch[] },
  COLUMNS.map(([name]) => name),
  (column) => GROUNDS.indexOf(COLUMNS[column]![1]),
  GROUNDS.length,
)

/** How likely a link is body text, and which grounds spoke for it and against it. */
export interface BodyChance {
  /** 0..1. */
  readonly chance: number
  /** Log-odds by ground (as `GROUNDS`): what its features added on the way down the trees. Good until the next link is asked for. */
  readonly grounds: Float64Array
}

/** Asks the table about links of one page. What the surroundings rule out is kept for the links that share them. */
export function bodyChances(page: Layout): (link: number) => BodyChance {
  const measure = measurer(page)
  const shared = new Int32Array(FOREST.firstLeaf.length)
  const leaves = new Int32Array(FOREST.firstLeaf.length)
  const grounds = new Float64Array(FOREST.width)
  return (link) => {
    const { row, sameSurroundings } = measure(link)
    if (!sameSurroundings) strike(FOREST, row, 0, SHARED, shared.fill(-1))
    leaves.set(shared)
    strike(FOREST, row, SHARED, COLUMNS.length, leaves)
    const score = settle(FOREST, leaves)
    creditOf(FOREST, leaves, grounds)
    return { chance: 1 / (1 + Math.exp(-score)), grounds }
  }
}

/** What a ground is called where it spoke for body text and against it: keys of `MESSAGES`. */
const SAID = { for: GROUNDS.map((ground) => `${ground}-for`), against: GROUNDS.map((ground) => `${ground}-against`) }

/** Adds the grounds that spoke most for body text or against it to `reasons`, strongest first. */
export function giveReasons(
  { grounds }: BodyChance,
  side: 'for' | 'against',
  most: number,
  reasons: string[],
): string[] {
  const sign = side === 'for' ? 1 : -1
  let [ceiling, above] = [Infinity, -1]
  for (let given = 0; given < most; given++) {
    let best = -1
    for (let at = 0; at < GROUNDS.length; at++) {
      const weight = grounds[at]! * sign
      const isLeft = weight < ceiling || (weight === ceiling && at > above)
      if (isLeft && weight > (best < 0 ? 0 : grounds[best]! * sign)) best = at
    }
    if (best < 0) break
    reasons.push(SAID[side][best]!)
    ceiling = grounds[best]! * sign
    above = best
  }
  return reasons
}

/** From this chance on a link counts as body (tools/placement/train.ts says why). */
export const BODY = table.body
