import type { Text } from '../../model/text.ts'
import type { Layout } from './layout.ts'

/** Families of features: what a person would name as the ground. Keys of `TEXT`, with `-for` and `-against`. */
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
  | 'page'
  | 'neighbours'

/** One number about a block (or a link) that the model may look at. */
export interface Feature {
  readonly name: string
  readonly ground: Ground
  /** Never NaN; -1 where there is nothing to measure. */
  readonly value: (layout: Layout, index: number) => number
}

export type { Text }
