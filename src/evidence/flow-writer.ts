import { Buffer } from 'node:buffer'

/** What parts two words: the wider of what stands between them. */
const NO_GAP = 0
export const SPACE = 1
export const NEWLINE = 2

const UNITS = [0, 0x20, 0x0a] as const

/** By UTF-16 unit: whether it is white space, as `\s` has it. */
const IS_SPACE = new Uint8Array(65_536)
for (let unit = 0; unit < IS_SPACE.length; unit++) if (/\s/.test(String.fromCharCode(unit))) IS_SPACE[unit] = 1

/** No character beyond the first plane is. */
function isSpace(unit: number): boolean {
  return unit < 0x10000 && IS_SPACE[unit] === 1
}

/** What only a reader of text understands: the byte that begins a character reference, and one that may not stand in a text. */
const AMPERSAND = 0x26
const NUL = 0

/** Bytes from this one on stand for one character together. */
const SEVERAL = 0x80

/** Units for the words of most pages, kept from one to the next. */
const ROOM = 1 << 17
const kept = new Uint16Array(ROOM)
let isKeptFree = true

/**
 * Puts words one after the other, with white space collapsed. It takes them as bytes, straight from the source: three texts
 * in four are nothing but white space, and most others need no string of their own that is trimmed and searched.
 */
export class FlowWriter {
  /** Units written. */
  length = 0
  /** What is to come before the next word. */
  gap = NO_GAP
  #units = isKeptFree ? kept : new Uint16Array(ROOM)
  /** All units beyond ASCII in one: whether each fits a byte. */
  #all = 0

  constructor() {
    isKeptFree = false
  }

  part(wanted: number): void {
    if (wanted > this.gap && this.length > 0) this.gap = wanted
  }

  /** Writes the text in these bytes of valid UTF-8; false, and nothing is written, where it is not all as it stands. */
  bytes(bytes: Uint8Array, from: number, to: number): boolean {
    const units = this.#roomFor(to - from)
    let length = this.length
    let gap = this.gap
    let all = this.#all
    for (let at = from; at < to; at++) {
      let unit = bytes[at]!
      if (unit === AMPERSAND || unit === NUL) return false
      if (unit >= SEVERAL) {
        unit = pointAt(bytes, at)
        at += unit < 0x800 ? 1 : unit < 0x10000 ? 2 : 3
      }
      if (isSpace(unit)) {
        if (gap === NO_GAP && length > 0) gap = SPACE
        continue
      }
      if (gap !== NO_GAP) units[length++] = UNITS[gap as 1 | 2]
      gap = NO_GAP
      if (unit >= 0x10000) {
        units[length++] = 0xd7c0 + (unit >> 10)
        unit = 0xdc00 | (unit & 0x3ff)
      }
      units[length++] = unit
      all |= unit
    }
    this.length = length
    this.gap = gap
    this.#all = all
    return true
  }

  text(text: string): void {
    const units = this.#roomFor(text.length)
    let length = this.length
    let gap = this.gap
    let all = this.#all
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      if (isSpace(unit)) {
        if (gap === NO_GAP && length > 0) gap = SPACE
        continue
      }
      if (gap !== NO_GAP) units[length++] = UNITS[gap as 1 | 2]
      gap = NO_GAP
      units[length++] = unit
      all |= unit
    }
    this.length = length
    this.gap = gap
    this.#all = all
  }

  /** All that was written, with which the writer is done. */
  finish(): string {
    const units = this.#units.subarray(0, this.length)
    if (this.#units === kept) isKeptFree = true
    if (this.#all <= 0xff) return Buffer.from(units).toString('latin1')
    return Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString('utf16le')
  }

  /** For so many units more, with a gap before each run of them. */
  #roomFor(more: number): Uint16Array {
    const needed = this.length + more + 1
    if (needed <= this.#units.length) return this.#units
    const larger = new Uint16Array(needed * 2)
    larger.set(this.#units.subarray(0, this.length))
    if (this.#units === kept) isKeptFree = true
    return (this.#units = larger)
  }
}

/** The character that several bytes of valid UTF-8 stand for (RFC 3629, 3). */
function pointAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!
  const second = bytes[at + 1]! & 0x3f
  if (first < 0xe0) return ((first & 0x1f) << 6) | second
  const third = bytes[at + 2]! & 0x3f
  if (first < 0xf0) return ((first & 0x0f) << 12) | (second << 6) | third
  return ((first & 0x07) << 18) | (second << 12) | (third << 6) | (bytes[at + 3]! & 0x3f)
}
