import type { Room } from '../room.ts'
import type { Names } from './names.ts'
import { copyNames, createNames, find } from './names.ts'
import { decodeAttribute } from './references.ts'
import { written, type Source } from './source.ts'
import { SVG_ATTRIBUTES } from './svg-names.ts'

const COMMON = [
  'action alt aria-hidden aria-label charset class color colspan content crossorigin data-src definitionurl encoding face',
  'for height href hreflang http-equiv id itemprop itemscope itemtype lang loading media method name onclick placeholder',
  'property rel role size sizes src srcset style tabindex target title type value width xlink:href xmlns',
]
/** Names many pages have, so that they are there from the start; a page's own are added after these. */
const KNOWN_ATTRIBUTES = createNames([
  ...COMMON.join(' ').split(' '),
  ...SVG_ATTRIBUTES.map((name) => name.toLowerCase()),
  ...SVG_ATTRIBUTES,
  'definitionURL',
])

/** All attributes of a page in the order of the source; an element has a range of them. Values are source ranges. */
export interface Attributes {
  readonly room: Room
  readonly page: Source
  readonly names: Names
  size: number
  name: Int32Array
  from: Int32Array
  to: Int32Array
  /** By name, the last tag that had it: the first of a doubled attribute wins. */
  seen: Int32Array
}

export function createAttributes(room: Room, page: Source): Attributes {
  const capacity = 64 + Math.ceil(page.bytes.length / 64)
  return {
    room,
    page,
    names: copyNames(KNOWN_ATTRIBUTES, room),
    size: 0,
    name: room.array(Int32Array, capacity),
    from: room.array(Int32Array, capacity),
    to: room.array(Int32Array, capacity),
    seen: room.array(Int32Array, 1024),
  }
}

/** Adds an attribute to the tag at offset `tag`, unless it has one of that name. */
export function addAttribute(attributes: Attributes, tag: number, name: number, from: number, to: number): void {
  if (name >= attributes.seen.length) attributes.seen = enlarged(attributes.room, attributes.seen, name)
  if (attributes.seen[name] === tag + 1) return
  attributes.seen[name] = tag + 1
  const at = attributes.size++
  if (at === attributes.name.length) grow(attributes)
  attributes.name[at] = name
  attributes.from[at] = from
  attributes.to[at] = to
}

export function attributeName(attributes: Attributes, at: number): string {
  return attributes.names.list[attributes.name[at]!]!
}

/** The value of the attribute at this index, character references decoded. */
export function attributeValue(attributes: Attributes, at: number): string {
  const { page, from, to } = attributes
  return decodeAttribute(written(page, from[at]!, to[at]!), page.isPlain)
}

/** Where in the source a value ends that reads as it stands there, -1 for another one. */
export function valueEnd({ page: { bytes }, from, to }: Attributes, at: number): number {
  const end = to[at]!
  for (let place = from[at]!; place < end; place++) if (IS_MENDED[bytes[place]!] === 1) return -1
  return end
}

/** By byte: a character reference begins, a carriage return or a NUL. */
const IS_MENDED = Uint8Array.from({ length: 256 }, (_, byte) => (byte === 0x26 || byte === 0x0d || byte === 0 ? 1 : 0))

/** Index of the attribute of this name in a range, -1 when there is none. */
export function findAttribute(attributes: Attributes, from: number, to: number, name: string): number {
  if (from === to) return -1
  const id = find(attributes.names, name)
  if (id < 0 || (attributes.seen[id] ?? 0) === 0) return -1 // no tag of the page has it
  for (let at = from; at < to; at++) if (attributes.name[at] === id) return at
  return -1
}

const SVG_ADJUSTED: ReadonlyMap<number, number> = new Map(
  SVG_ATTRIBUTES.map((name) => [find(KNOWN_ATTRIBUTES, name.toLowerCase()), find(KNOWN_ATTRIBUTES, name)]),
)
const MATHML_ADJUSTED: ReadonlyMap<number, number> = new Map([
  [find(KNOWN_ATTRIBUTES, 'definitionurl'), find(KNOWN_ATTRIBUTES, 'definitionURL')],
])

/** Gives the attributes in a range the capitals they have in SVG or MathML (13.2.6.1). */
export function adjustForeign(attributes: Attributes, from: number, to: number, isSvg: boolean): void {
  const adjusted = isSvg ? SVG_ADJUSTED : MATHML_ADJUSTED
  for (let at = from; at < to; at++) {
    const name = attributes.name[at]!
    const foreign = adjusted.get(name)
    if (foreign === undefined) continue
    attributes.name[at] = foreign
    attributes.seen[foreign] = attributes.seen[name]!
  }
}

function grow(attributes: Attributes): void {
  const needed = attributes.name.length
  attributes.name = enlarged(attributes.room, attributes.name, needed)
  attributes.from = enlarged(attributes.room, attributes.from, needed)
  attributes.to = enlarged(attributes.room, attributes.to, needed)
}

function enlarged(room: Room, column: Int32Array, index: number): Int32Array {
  const larger = room.array(Int32Array, (index + 1) * 2)
  larger.set(column)
  return larger
}
