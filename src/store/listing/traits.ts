/**
 * What a link has in common with many others, each a word of a short list; '' where it is not known. Links have few
 * combinations of them, so a row of the list holds the number of its combination (a "junk dimension": Kimball, The Data
 * Warehouse Toolkit, chapter 6).
 */
export const TRAITS = [
  'grade',
  'outcome',
  'status',
  'found',
  'followed',
  'rel',
  'placement',
  'anchor_class',
  'indexable',
  'tools',
] as const
export type Trait = (typeof TRAITS)[number]
export type Traits = Readonly<Record<Trait, string>>

/** A link that was imported and not looked at yet. */
export function unseenTraits(tools: string): Traits {
  return { ...(Object.fromEntries(TRAITS.map((trait) => [trait, ''])) as Traits), tools }
}
