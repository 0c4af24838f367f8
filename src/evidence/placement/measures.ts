import { BLOCK } from './block-families.ts'
import { CLOSER } from './closer-families.ts'
import type { Family } from './family.ts'
import type { Layout } from './layout.ts'
import { LINK } from './link-family.ts'
import { SURROUNDINGS } from './surroundings-families.ts'

// The measures that were worth it of 230 tried (tools/placement/cross-validate.ts): with more, F1 on unseen sites does not rise.
const FIRST = [...SURROUNDINGS, ...BLOCK, LINK]

/** All that the tables may ask, in the order of a row. */
export const COLUMNS = [...FIRST, ...CLOSER].flatMap(({ columns }) => columns)

const widthOf = (families: readonly Family[]): number => families.reduce((sum, { columns }) => sum + columns.length, 0)

/** The columns before this one are of the surroundings, which links that follow each other often share. */
export const SHARED = widthOf(SURROUNDINGS)

/** The columns before this one are measured of every link, the rest where a closer look is asked for. */
export const AT_FIRST = widthOf(FIRST)

/** Measures the links of one page, each family only where its subject is another one than for the link before. */
export interface Measurer {
  /** As `COLUMNS`. Good until the next link is asked for. */
  readonly row: Float32Array
  /** Fills the first columns; says whether the surroundings are those of the link asked for before. */
  readonly first: (link: number) => boolean
  /** Fills the rest. */
  readonly closer: (link: number) => void
}

export function measurer(page: Layout): Measurer {
  const row = page.tree.room.array(Float32Array, COLUMNS.length)
  const first = filler(page, FIRST, row, 0)
  return { row, first: (link) => first(link) >= SHARED, closer: filler(page, CLOSER, row, AT_FIRST) }
}

/** No subject has this number. */
const NONE = -2

/** Fills in what the families measure, from column `start` on; answers the first column that was measured anew. */
function filler(page: Layout, families: readonly Family[], row: Float32Array, start: number): (link: number) => number {
  const subjects = families.map(() => NONE)
  return (link) => {
    let at = start
    let changed = row.length
    for (let family = 0; family < families.length; family++) {
      const { columns, subjectOf, measure } = families[family]!
      const subject = subjectOf(page, link)
      if (subject !== subjects[family]) {
        subjects[family] = subject
        measure(page, subject, row, at)
        if (changed === row.length) changed = at
      }
      at += columns.length
    }
    return changed
  }
}
