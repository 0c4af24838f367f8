import { MAX_TAGS } from '../limits.ts'
import { KNOWN_TAGS, tag, tags } from './tags.ts'

/** Whose names these are; elements of the same name in other namespaces obey other rules. */
export const HTML = 0
export const SVG = 1
export const MATHML = 2

// Classes of elements that the rules of tree construction ask for (13.2.4.2, 13.2.6), as bits.
export const SPECIAL = 1
/** Special, other than `address`, `div` and `p`: stops the search for a list item to close. */
export const ITEM_BOUNDARY = 2
export const SCOPE = 4
export const FOREIGN = 8
export const IMPLIED_END = 32
export const IMPLIED_END_THOROUGH = 64
/** Where content that may not stand in a table is put before the table. */
export const TABLE_PART = 128

const SPECIAL_TAGS = [
  'applet area article aside base basefont bgsound blockquote body br button caption center col colgroup dd details dir',
  'dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe',
  'img input li link listing main marquee menu meta nav noembed noframes noscript object ol param plaintext pre script',
  'section select source style summary table tbody td template textarea tfoot th thead title tr track ul wbr xmp',
].join(' ')
const INTEGRATION_POINTS: readonly (readonly [number, string])[] = [
  [SVG, 'foreignObject desc title'],
  [MATHML, 'mi mo mn ms mtext annotation-xml'],
]

/** By tag; all zero for names only the page knows. */
const htmlClasses = new Uint8Array(MAX_TAGS + KNOWN_TAGS.list.length)
const svgClasses = new Uint8Array(KNOWN_TAGS.list.length).fill(FOREIGN)
const mathClasses = new Uint8Array(KNOWN_TAGS.list.length).fill(FOREIGN)

set(htmlClasses, SPECIAL | ITEM_BOUNDARY, SPECIAL_TAGS)
set(htmlClasses, SPECIAL, 'address div p')
set(htmlClasses, SCOPE, 'applet caption html marquee object table td template th')
set(htmlClasses, IMPLIED_END | IMPLIED_END_THOROUGH, 'dd dt li optgroup option p rb rp rt rtc')
set(htmlClasses, IMPLIED_END_THOROUGH, 'caption colgroup tbody td tfoot th thead tr')
set(htmlClasses, TABLE_PART, 'table tbody tfoot thead tr')
for (const [space, names] of INTEGRATION_POINTS) {
  set(space === SVG ? svgClasses : mathClasses, SPECIAL | ITEM_BOUNDARY | SCOPE, names)
}

export function classOf(space: number, element: number): number {
  if (space === HTML) return htmlClasses[element]!
  return (space === SVG ? svgClasses[element] : mathClasses[element]) ?? FOREIGN
}

function set(classes: Uint8Array, bits: number, names: string): void {
  for (const element of tags(names)) classes[element]! |= bits
}

/** Start tags that end foreign content (13.2.6.5); `font` does so only with some attributes. */
export const LEAVES_FOREIGN: ReadonlySet<number> = new Set(
  tags(
    'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta ' +
      'nobr ol p pre ruby s small span strong strike sub sup table tt u ul var',
  ),
)
export const NUMBERED_HEADINGS = tags('h1 h2 h3 h4 h5 h6')
export const TEMPLATE = tag('template')
