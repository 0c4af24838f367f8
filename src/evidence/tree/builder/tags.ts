import { createNames, find } from './names.ts'
import { SVG_ELEMENTS } from './svg-names.ts'

const HTML_NAMES = [
  '#text #document #comment a abbr address annotation-xml applet area article aside audio b base basefont bdi bdo bgsound',
  'big blockquote body br button canvas caption center cite code col colgroup data datalist dd del desc details dfn',
  'dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head',
  'header hgroup hr html i iframe image img input ins kbd keygen label legend li link listing main malignmark map mark',
  'marquee math menu meta meter mglyph mi mn mo ms mtext nav nobr noembed noframes noscript object ol optgroup option',
  'output p param path picture plaintext pre progress q rb rp rt rtc ruby s samp script search section select slot',
  'small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title',
  'tr track tt u ul unknown use var video wbr xmp',
]
  .join(' ')
  .split(' ')

/** Every element name the standard's rules mention, and common ones; a page's own names are added after these. */
export const KNOWN_TAGS = createNames([
  ...HTML_NAMES,
  ...SVG_ELEMENTS.map((name) => name.toLowerCase()),
  ...SVG_ELEMENTS,
])

export const TEXT = 0
export const DOCUMENT = 1
export const COMMENT = 2

/** The number of an element name the rules mention. */
export function tag(name: string): number {
  const id = find(KNOWN_TAGS, name)
  if (id < 0) throw new RangeError(`no known tag ${name}`)
  return id
}

/** The numbers of space-separated names. */
export function tags(names: string): number[] {
  return names.split(' ').map(tag)
}

/** Lowered SVG element name to the name the standard gives it ("adjust SVG tag names", 13.2.6.5), by number. */
export const SVG_ADJUSTED_TAG: ReadonlyMap<number, number> = new Map(
  SVG_ELEMENTS.map((name) => [tag(name.toLowerCase()), tag(name)]),
)
