import { Buffer } from 'node:buffer'
import type { Room } from '../room.ts'

/** Probes before a crowded slot gives up: keeps names made to collide from costing quadratic time. */
export const MAX_PROBES = 16

/**
 * Numbers names, so that the parser compares integers and never copies a name it has seen. Names are looked up straight
 * from the bytes of the source, ASCII letters lowered and NUL read as U+FFFD, as the tokenizer does (13.2.5.8, 13.2.5.33).
 */
export interface Names {
  readonly list: string[]
  /** The names that were there from the start, for code that asks for one. */
  readonly known: ReadonlyMap<string, number>
  /** Open addressing on the hash of the bytes: id + 1, 0 for a free slot. */
  slots: Int32Array
  /** The bytes of all names, lowered, and by id where they begin; one entry more than there are names. */
  letters: Uint8Array
  begins: Int32Array
  /** Names that found no slot near their own, by their bytes as characters. */
  readonly crowded: Map<string, number>
}

/** By byte, what it is in a name: ASCII letters lowered. */
export const LOWERED = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 65 && byte <= 90 ? byte + 32 : byte))

export function createNames(names: readonly string[]): Names {
  const known = new Map<string, number>()
  const room = { slots: new Int32Array(1024), letters: new Uint8Array(4096), begins: new Int32Array(512) }
  const table: Names = { list: [], known, ...room, crowded: new Map() }
  for (const name of names) known.set(name, idOf(table, name))
  return table
}

/** A table to add to without changing the one it starts from. */
export function copyNames({ list, known, slots, letters, begins, crowded }: Names, room: Room): Names {
  const arrays = {
    slots: copied(room.array(Int32Array, slots.length), slots),
    letters: copied(room.array(Uint8Array, letters.length), letters),
    begins: copied(room.array(Int32Array, begins.length), begins),
  }
  return { list: list.slice(), known, ...arrays, crowded: new Map(crowded) }
}

function copied<Numbers extends Int32Array | Uint8Array>(to: Numbers, from: Numbers): Numbers {
  to.set(from)
  return to
}

/** The id of a name, added when it is new. */
export function idOf(table: Names, name: string): number {
  const id = find(table, name)
  if (id >= 0) return id
  const bytes = Buffer.from(name)
  return add(table, name, bytes, hashOf(bytes, 0, bytes.length))
}

/** The id of a name, -1 when it is not there. Names with capitals (`viewBox`) never stand in the source like that. */
export function find({ list, known }: Names, name: string): number {
  return known.get(name) ?? list.indexOf(name, known.size)
}

/** The id of the name in the bytes `from .. to-1`, which lowered were `mix`ed into `hash`; added when new. */
export function idAt(table: Names, bytes: Buffer, from: number, to: number, hash: number): number {
  const id = search(table, bytes, from, to, hash)
  return id >= 0 ? id : addWritten(table, bytes, from, to, hash)
}

export function mix(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0
}

function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0
  for (let at = from; at < to; at++) hash = mix(hash, bytes[at]!)
  return hash
}

function slotOf(hash: number, slots: Int32Array): number {
  return (hash ^ (hash >>> 15)) & (slots.length - 1)
}

function search(table: Names, bytes: Buffer, from: number, to: number, hash: number): number {
  const { slots } = table
  let slot = slotOf(hash, slots)
  for (let probe = 0; probe < MAX_PROBES; probe++) {
    const id = slots[slot]! - 1
    if (id < 0) return -1
    if (matches(table, id, bytes, from, to)) return id
    slot = (slot + 1) & (slots.length - 1)
  }
  return table.crowded.get(lowered(bytes, from, to).toString('latin1')) ?? -1
}

function matches({ letters, begins }: Names, id: number, bytes: Uint8Array, from: number, to: number): boolean {
  const begin = begins[id]!
  if (begins[id + 1]! - begin !== to - from) return false
  for (let at = from, letter = begin; at < to; at++, letter++) if (letters[letter] !== LOWERED[bytes[at]!]) return false
  return true
}

function lowered(bytes: Buffer, from: number, to: number): Buffer {
  const copy = Buffer.from(bytes.subarray(from, to))
  for (let at = 0; at < copy.length; at++) copy[at] = LOWERED[copy[at]!]!
  return copy
}

/** A name with NUL is one with U+FFFD that may stand there already, written as such. */
function addWritten(table: Names, bytes: Buffer, from: number, to: number, hash: number): number {
  const letters = lowered(bytes, from, to)
  const name = letters.toString().replaceAll('\0', '\ufffd')
  const same = name.includes('\ufffd') ? table.list.indexOf(name) : -1
  return same >= 0 ? same : add(table, name, letters, hash)
}

function add(table: Names, name: string, letters: Uint8Array, hash: number): number {
  const id = table.list.push(name) - 1
  keepLetters(table, id, letters)
  if (table.list.length * 2 > table.slots.length) grow(table)
  else place(table, id, hash)
  return id
}

function keepLetters(table: Names, id: number, letters: Uint8Array): void {
  const begin = table.begins[id]!
  const end = begin + letters.length
  if (end > table.letters.length) {
    const larger = new Uint8Array(end * 2)
    larger.set(table.letters)
    table.letters = larger
  }
  if (id + 1 === table.begins.length) {
    const larger = new Int32Array(table.begins.length * 2)
    larger.set(table.begins)
    table.begins = larger
  }
  table.letters.set(letters, begin)
  table.begins[id + 1] = end
}

function place(table: Names, id: number, hash: number): void {
  const { slots } = table
  let slot = slotOf(hash, slots)
  for (let probe = 0; probe < MAX_PROBES; probe++) {
    if (slots[slot] === 0) {
      slots[slot] = id + 1
      return
    }
    slot = (slot + 1) & (slots.length - 1)
  }
  table.crowded.set(Buffer.from(lettersOf(table, id)).toString('latin1'), id)
}

function lettersOf({ letters, begins }: Names, id: number): Uint8Array {
  return letters.subarray(begins[id], begins[id + 1])
}

function grow(table: Names): void {
  table.slots = new Int32Array(table.slots.length * 4)
  table.crowded.clear()
  for (let id = 0; id < table.list.length; id++) {
    const letters = lettersOf(table, id)
    place(table, id, hashOf(letters, 0, letters.length))
  }
}
