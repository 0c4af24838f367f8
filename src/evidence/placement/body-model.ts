import { once } from '../once.ts'
import table from './body-model.json' with { type: 'json' }
import { creditOf, plant, scoreOf, settle, strike, type Branch, type Forest } from './forest.ts'
import type { Layout } from './layout.ts'
import { AT_FIRST, COLUMNS, measurer, SHARED } from './measures.ts'

const GROUNDS = [...new Set(COLUMNS.map(([, ground]) => ground))]
const planted = (trees: unknown) =>
  plant(
    trees as { base: number; trees: Branch[] },
    COLUMNS.map(([name]) => name),
    (column) => GROUNDS.indexOf(COLUMNS[column]![1]),
    GROUNDS.length,
  )

/** The first table tells the clear cases, six links in seven; the second, with four times the questions, the rest. */
const FIRST = planted(table.first)
const CLOSER = planted(table.closer)

/** How likely a link is body text. */
export interface BodyChance {
  /** 0..1. */
  readonly chance: number
  readonly isBody: boolean
  /**
   * Which grounds spoke most for that, or against it where it is none: keys of `MESSAGES`, the strongest first. To be asked
   * before the next link is; apart, as of most links no more than their place is told.
   */
  readonly reasons: () => readonly string[]
}

/** From this chance on a link counts as body, by the kind of page and of line (tools/placement/train.ts says why). */
export const BODY: Readonly<Record<'forum' | 'post' | 'list' | 'elsewhere' | 'row' | 'words' | 'cell', number>> =
  table.body

/**
 * Asks the tables about links of one page, where a link is body from a chance of `bodyFrom` on. What the surroundings rule
 * out at first is kept for the links that share them.
 */
export function bodyChances(page: Layout, bodyFrom: (link: number) => number): (link: number) => BodyChance {
  const { room } = page.tree
  const { row, first, closer } = measurer(page)
  const shared = room.array(Int32Array, FIRST.firstLeaf.length)
  const leaves = room.array(Int32Array, FIRST.firstLeaf.length)
  const closerLeaves = room.array(Int32Array, CLOSER.firstLeaf.length)
  const clear = once(() => reasonsByLeaves((leaves) => reasonsOf(FIRST, leaves, false)))
  const clearReasons = (): readonly string[] => clear()(leaves)
  const reasonsFor = (): readonly string[] => reasonsOf(CLOSER, closerLeaves, true)
  const reasonsAgainst = (): readonly string[] => reasonsOf(CLOSER, closerLeaves, false)
  return (link) => {
    if (!first(link)) strike(FIRST, row, 0, SHARED, shared.fill(-1))
    leaves.set(shared)
    strike(FIRST, row, SHARED, AT_FIRST, leaves)
    settle(FIRST, leaves)
    const odds = scoreOf(FIRST, leaves)
    // What the first table clears is body on no page.
    if (odds < table.clear) return { chance: chanceOf(odds), isBody: false, reasons: clearReasons }
    closer(link)
    strike(CLOSER, row, 0, COLUMNS.length, closerLeaves.fill(-1))
    settle(CLOSER, closerLeaves)
    const chance = chanceOf(scoreOf(CLOSER, closerLeaves))
    const isBody = chance >= bodyFrom(link)
    return { chance, isBody, reasons: isBody ? reasonsFor : reasonsAgainst }
  }
}

const chanceOf = (odds: number): number => 1 / (1 + Math.exp(-odds))

/** What leaves of the first table say: half the links of a page come to the same ones as a link before. */
function reasonsByLeaves(read: (leaves: Int32Array) => readonly string[]): (leaves: Int32Array) => readonly string[] {
  const found: (readonly string[])[] = []
  const byHash = new Map<number, number>()
  let rows = new Int32Array(ROOM * FIRST.firstLeaf.length)
  return (leaves) => {
    const hash = hashOf(leaves)
    const before = byHash.get(hash)
    if (before !== undefined && isRow(rows, before, leaves)) return found[before]!
    const at = found.push(read(leaves)) - 1
    if (found.length * leaves.length > rows.length) rows = doubled(rows)
    rows.set(leaves, at * leaves.length)
    byHash.set(hash, at)
    return found[at]!
  }
}

/** Room for the different leaves of most pages. */
const ROOM = 128

function doubled(rows: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(rows.length * 2)
  larger.set(rows)
  return larger
}

/** What each ground adds to the log-odds of the link at hand. */
const grounds = new Float64Array(FIRST.width)

function reasonsOf(forest: Forest, leaves: Int32Array, isBody: boolean): string[] {
  creditOf(forest, leaves, grounds)
  return isBody ? strongest(grounds, 'for', MOST_FOR) : strongest(grounds, 'against', MOST_AGAINST)
}

function hashOf(leaves: Int32Array): number {
  let hash = 0
  for (let tree = 0; tree < leaves.length; tree++) hash = (Math.imul(hash, 31) + leaves[tree]!) | 0
  return hash
}

function isRow(rows: Int32Array, row: number, leaves: Int32Array): boolean {
  const from = row * leaves.length
  for (let at = 0; at < leaves.length; at++) if (rows[from + at] !== leaves[at]) return false
  return true
}

/** Reasons named for body text, and against it beside the kind of the rest. */
const MOST_FOR = 3
const MOST_AGAINST = 2

/** What a ground is called where it spoke for body text and against it: keys of `MESSAGES`. */
const SAID = { for: GROUNDS.map((ground) => `${ground}-for`), against: GROUNDS.map((ground) => `${ground}-against`) }

/** The grounds that spoke most for body text or against it, strongest first. */
function strongest(grounds: Float64Array, side: 'for' | 'against', most: number): string[] {
  const reasons: string[] = []
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
