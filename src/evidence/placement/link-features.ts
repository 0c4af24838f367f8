import { feature, type Feature } from './feature.ts'

/** What the table may ask about a link beyond its block. */
export const LINK_FEATURES: readonly Feature[] = [
  feature('anchor words', 'anchor', ({ links }, link) => links.words[link]!),
  feature('link attributes', 'anchor', ({ marks, links }, link) => marks.attributes[links.node[link]!]!),
  feature('lead says', 'wording', ({ addresses }, link) => addresses.lead(link)),
  feature('external', 'address', ({ addresses }, link) => addresses.external[link]!),
  feature('document', 'address', ({ addresses }, link) => addresses.document(link)),
]
