import { CUE } from './cues.ts'
import type { Feature, Ground } from './feature.ts'
import type { Layout } from './layout.ts'

const at = (values: ArrayLike<number>, index: number) => values[index] ?? 0
const ratio = (a: number, b: number) => (b > 0 ? a / b : 0)
const blockOf = (page: Layout, link: number) => at(page.links.block, link)
const after = (page: Layout, link: number) =>
  Math.max(0, at(page.blocks.words, blockOf(page, link)) - at(page.links.before, link) - at(page.links.words, link))

function feature(name: string, ground: Ground, value: Feature['value']): Feature {
  return { name, ground, value }
}

/** What the model may know about a link beyond its block. */
export const LINK_FEATURES: readonly Feature[] = [
  feature('anchor words', 'anchor', (page, link) => at(page.links.words, link)),
  feature('anchor of block', 'anchor', (page, link) =>
    ratio(at(page.links.words, link), at(page.blocks.words, blockOf(page, link))),
  ),
  feature('anchor lower-case', 'anchor', (page, link) => ratio(at(page.links.lower, link), at(page.links.words, link))),
  feature('anchor image', 'anchor', (page, link) => at(page.links.image, link)),
  feature('words before link', 'anchor', (page, link) => Math.min(50, at(page.links.before, link))),
  feature('words after link', 'anchor', (page, link) => Math.min(50, after(page, link))),
  feature('link attributes', 'anchor', (page, link) => at(page.marks.attributes, at(page.links.node, link))),
  feature('link classed', 'anchor', (page, link) => at(page.marks.hasClass, at(page.links.node, link))),
  feature('link named', 'names', (page, link) =>
    at(page.marks.cues, at(page.links.node, link)) & ~CUE.hidden ? 1 : 0,
  ),
  feature('anchor says', 'wording', (page, link) => at(page.addresses.says, link)),
  feature('lead says', 'wording', (page, link) => at(page.addresses.lead, link)),
  feature('external', 'address', (page, link) => at(page.addresses.external, link)),
  feature('fragment', 'address', (page, link) => at(page.addresses.fragment, link)),
  feature('path depth', 'address', (page, link) => at(page.addresses.segments, link)),
  feature('slug words', 'address', (page, link) => at(page.addresses.slug, link)),
  feature('document', 'address', (page, link) => at(page.addresses.document, link)),
  feature('carries address', 'address', (page, link) => at(page.addresses.carries, link)),
  feature('facet', 'address', (page, link) => at(page.addresses.facet, link)),
  feature('query', 'address', (page, link) => at(page.addresses.query, link)),
  feature('same address', 'address', (page, link) => at(page.addresses.repeats, link)),
  feature('same site links', 'address', (page, link) => at(page.addresses.siteLinks, link)),
  feature('rel', 'address', (page, link) => at(page.addresses.rel, link)),
  feature('link step', 'markup', (page, link) =>
    Math.min(
      6,
      at(page.depth, at(page.links.node, link)) - at(page.depth, at(page.blocks.holder, blockOf(page, link))),
    ),
  ),
]
