import { byName } from '../tree/index.ts'

/** What an element does to the flow of text, by the HTML Living Standard's rendering section (15.3). */
export const FLOW = { inline: 0, block: 1, skip: 2, lineBreak: 3, link: 4, text: 5 } as const
export type Flow = (typeof FLOW)[keyof typeof FLOW]

const BLOCK = `html body address article aside blockquote center details dialog dd dir div dl dt fieldset figcaption figure
  footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol optgroup option p plaintext pre
  search section summary table caption colgroup tbody thead tfoot tr td th ul video audio button`
// Content that is code, data or a choice list, never running text.
const SKIP = `script style noscript iframe noembed noframes head title template textarea select svg math object canvas`

const FLOW_OF = new Map<string, Flow>([
  ...words(BLOCK).map((tag) => [tag, FLOW.block] as const),
  ...words(SKIP).map((tag) => [tag, FLOW.skip] as const),
  ['br', FLOW.lineBreak],
  ['a', FLOW.link],
  ['#text', FLOW.text],
])

export function words(list: string): string[] {
  return list.split(/\s+/).filter(Boolean)
}

/** The flow of every entry of a tree's `tags`, so that the passes over nodes compare small numbers. */
export function flowOfTags(tags: readonly string[]): Uint16Array {
  return byName(tags, (tag) => FLOW_OF.get(tag))
}
