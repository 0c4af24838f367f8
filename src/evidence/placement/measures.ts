import { BLOCK } from './block-families.ts'
import type { Layout } from './layout.ts'
import { LINK } from './link-family.ts'
import { SURROUNDINGS } from './surroundings-families.ts'

// The measures that were worth it of 150 tried (tools/placement/cross-validate.ts): with more, F1 on unseen sites does not rise.
const FAMILIES = [...SURROUNDINGS, ...BLOCK, LINK]

/** All that the table may ask, in the order of a row. */
export const COLUMNS = FAMILIES.flatMap(({ columns }) => columns)

/** The columns before this one are of the surroundings, which links that follow each other often share. */
export const SHARED = SURROUNDINGS.reduce((sum, { columns }) => sum + columns.length, 0)

/** What is measured of one link. */
export interface Measures {
  /** As `COLUMNS`. Good until the next link is asked for. */
  readonly row: Float32Array
  /** Whether the surroundings are those of the link asked for before. */
  readonly sameSurroundings: boolean
}

/** No subject has this number. */
const NONE = -2

/** Measures the links of one page, each family only where its subject is another one than for the link before. */
export function measurer(page: Layout): (link: number) => Measures {
  const row = new Float32Array(COLUMNS.length)
  const subjects = FAMILIES.map(() => NONE)
  return (link) => {
    let at = 0
    let sameSurroundings = true
    for (let family = 0; family < FAMILIES.length; family++) {
      const { columns, subjectOf, measure } = FAMILIES[family]!
      const subject = subjectOf(page, link)
      if (subject !== subjects[family]) {
        subjects[family] = subject
        measure(page, subject, row, at)
        if (at < SHARED) sameSurroundings = false
      }
      at += columns.length
    }
    return { row, sameSurroundings }
  }
}
