/** Probes before a crowded slot gives up: keeps names made to collide from costing quadratic time. */
export const MAX_PROBES = 16

/**
 * Numbers names, so that the parser compares integers and never copies a name it has seen. Names are looked up straight
 * from the source, ASCII letters lowered and NUL read as U+FFFD, as the tokenizer does (13.2.5.8, 13.2.5.33).
 */
export interface Names {
  readonly list: string[]
  /** The names that were there from the start, for code that asks for one. */
  readonly known: ReadonlyMap<string, number>
  /** Open addressing on `hashOf`: id + 1, 0 for a free slot. */
  slots: Int32Array
  /** Names that found no slot near their own. */
  readonly crowded: Map<string, number>
}

export function createNames(names: readonly string[]): Names {
  const known = new Map<string, number>()
  const table: Names = { list: [], known, slots: new Int32Array(1024), crowded: new Map() }
  for (const name of names) known.set(name, idOf(table, name))
  return table
}

/** A table to add to without changing the one it starts from. */
export function copyNames({ list, known, slots, crowded }: Names): Names {
  return { list: list.slice(), known, slots: slots.slice(), crowded: new Map(crowded) }
}

/** The id of a name, added when it is new. */
export function idOf(table: Names, name: string): number {
  const id = find(table, name)
  return id >= 0 ? id : add(table, name, hashOf(name))
}

/** The id of a name, -1 when it is not there. Names with capitals (`viewBox`) never stand in the source like that. */
export function find(table: Names, name: string): number {
  const id = table.known.get(name)
  if (id !== undefined) return id
  return /[A-Z]/.test(name) ? table.list.indexOf(name) : search(table, name, 0, name.length, hashOf(name))
}

/** The id of the name in source[from, to), whose lowered characters were `mix`ed into `hash`; added when new. */
export function idAt(table: Names, source: string, from: number, to: number, hash: number): number {
  const id = search(table, source, from, to, hash)
  return id >= 0 ? id : add(table, lowered(source.slice(from, to)), hash)
}

export function mix(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0
}

export function lower(code: number): number {
  if (code >= 65 && code <= 90) return code + 32
  return code === 0 ? 0xfffd : code
}

function hashOf(name: string): number {
  let hash = 0
  for (let at = 0; at < name.length; at++) hash = mix(hash, name.charCodeAt(at))
  return hash
}

function lowered(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => letter.toLowerCase()).replaceAll('\0', '\ufffd')
}

function slotOf(hash: number, slots: Int32Array): number {
  return (hash ^ (hash >>> 15)) & (slots.length - 1)
}

function search(table: Names, source: string, from: number, to: number, hash: number): number {
  const { slots, list } = table
  let slot = slotOf(hash, slots)
  for (let probe = 0; probe < MAX_PROBES; probe++) {
    const id = slots[slot]! - 1
    if (id < 0) return -1
    if (matches(list[id]!, source, from, to)) return id
    slot = (slot + 1) & (slots.length - 1)
  }
  return table.crowded.get(lowered(source.slice(from, to))) ?? -1
}

function matches(name: string, source: string, from: number, to: number): boolean {
  if (name.length !== to - from) return false
  for (let at = 0; at < name.length; at++) {
    if (name.charCodeAt(at) !== lower(source.charCodeAt(from + at))) return false
  }
  return true
}

function add(table: Names, name: string, hash: number): number {
  const id = table.list.push(name) - 1
  if (table.list.length * 2 > table.slots.length) grow(table)
  else place(table, id, hash)
  return id
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
  table.crowded.set(table.list[id]!, id)
}

function grow(table: Names): void {
  table.slots = new Int32Array(table.slots.length * 4)
  table.crowded.clear()
  for (const [id, name] of table.list.entries()) place(table, id, hashOf(name))
}
