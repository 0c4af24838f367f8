import type { Attributes } from './attributes.ts'
import { MAX_PROBES, mix } from './names.ts'

/** Numbers for values of attributes as they are written: what a template repeats need not be cut out and read again. */
export interface Values {
  /** By attribute: its number + 1, 0 where it was not asked yet. */
  readonly of: Int32Array
  /** Open addressing on the hash: number + 1, 0 for a free slot. */
  slots: Int32Array
  /** By number: the hash, and the first attribute that had the value. */
  readonly hash: number[]
  readonly first: number[]
  /** Values that found no slot near their own: those made to collide cost no more than cutting them out. */
  readonly crowded: Map<string, number>
}

export function createValues({ size, room }: Attributes): Values {
  const arrays = { of: room.array(Int32Array, size), slots: room.array(Int32Array, 512) }
  return { ...arrays, hash: [], first: [], crowded: new Map() }
}

/** The number of an attribute's value: equal for those written alike, from 0 on. */
export function valueNumber(values: Values, attributes: Attributes, at: number): number {
  if (values.of[at] === 0) values.of[at] = numberOf(values, attributes, at) + 1
  return values.of[at]! - 1
}

function numberOf(values: Values, attributes: Attributes, at: number): number {
  const hash = hashOf(attributes, at)
  const slot = slotOf(values.slots, hash)
  for (let probe = 0; probe < MAX_PROBES; probe++) {
    const place = (slot + probe) & (values.slots.length - 1)
    const number = values.slots[place]! - 1
    if (number < 0) return add(values, attributes, hash, at, place)
    if (values.hash[number] === hash && isSame(attributes, values.first[number]!, at)) return number
  }
  const known = values.crowded.get(written(attributes, at))
  return known ?? add(values, attributes, hash, at, -1)
}

const written = ({ page, from, to }: Attributes, at: number): string => page.bytes.toString('latin1', from[at], to[at])

function hashOf({ page: { bytes }, from, to }: Attributes, at: number): number {
  const end = to[at]!
  let hash = 0
  for (let place = from[at]!; place < end; place++) hash = mix(hash, bytes[place]!)
  return hash
}

function isSame({ page: { bytes }, from, to }: Attributes, one: number, other: number): boolean {
  const start = from[one]!
  const length = to[one]! - start
  const second = from[other]!
  if (to[other]! - second !== length) return false
  for (let place = 0; place < length; place++) if (bytes[start + place] !== bytes[second + place]) return false
  return true
}

/** `place`: a free slot, -1 where there is none near. */
function add(values: Values, attributes: Attributes, hash: number, at: number, place: number): number {
  const number = values.first.push(at) - 1
  values.hash.push(hash)
  if (place < 0) values.crowded.set(written(attributes, at), number)
  else values.slots[place] = number + 1
  if (values.first.length * 2 > values.slots.length) grow(values, attributes)
  return number
}

function grow(values: Values, attributes: Attributes): void {
  const slots = attributes.room.array(Int32Array, values.slots.length * 4)
  values.slots = slots
  values.crowded.clear()
  for (const [number, hash] of values.hash.entries()) {
    const place = freePlace(slots, hash)
    if (place < 0) values.crowded.set(written(attributes, values.first[number]!), number)
    else slots[place] = number + 1
  }
}

function freePlace(slots: Int32Array, hash: number): number {
  const slot = slotOf(slots, hash)
  for (let probe = 0; probe < MAX_PROBES; probe++) {
    const place = (slot + probe) & (slots.length - 1)
    if (slots[place] === 0) return place
  }
  return -1
}

function slotOf(slots: Int32Array, hash: number): number {
  return (hash ^ (hash >>> 15)) & (slots.length - 1)
}
