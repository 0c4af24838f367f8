import type { Layout } from './layout.ts'

/** What a column stands for, as a person would name the ground. Keys of `MESSAGES`, with `-for` and `-against`. */
export type Ground =
  | 'own-text'
  | 'link-density'
  | 'template'
  | 'surroundings'
  | 'main-content'
  | 'position'
  | 'markup'
  | 'names'
  | 'wording'
  | 'anchor'
  | 'address'
  | 'neighbours'

/** Numbers about one subject (a link, its block, what that stands in) that the table may ask for, side by side in a row. */
export interface Family {
  readonly columns: readonly (readonly [name: string, ground: Ground])[]
  /** What is measured for a link: the numbers stay as they are while the links that follow have the same. */
  readonly subjectOf: (page: Layout, link: number) => number
  /** Writes a number into each column, the first at `at`. Never NaN; -1 where there is nothing to measure. */
  readonly measure: (page: Layout, subject: number, row: Float32Array, at: number) => void
}

export const ratio = (a: number, b: number): number => (b > 0 ? a / b : 0)
export const log = (value: number): number => Math.log2(1 + value)
export const total = (sums: Float64Array): number => sums[sums.length - 1]!
