import type { Layout } from './layout.ts'

/** Families of features, as a person would name the ground. Keys of `MESSAGES`, with `-for` and `-against`. */
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

/** One number about a block (or a link) that the table may ask for. */
export interface Feature {
  readonly name: string
  readonly ground: Ground
  /** Never NaN; -1 where there is nothing to measure. */
  readonly value: (page: Layout, index: number) => number
}

export function feature(name: string, ground: Ground, value: Feature['value']): Feature {
  return { name, ground, value }
}
