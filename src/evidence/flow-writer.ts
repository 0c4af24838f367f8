import { Buffer } from 'node:buffer'

/** What parts two words: the wider of what stands between them. */
const NO_GAP = 0
export const SPACE = 1
export const NEWLINE = 2

const UNITS = [0, 0x20, 0x0a] as const

/** By UTF-16 unit: whether it is white space, as `\s` has it. */
const IS_SPACE = new Uint8Array(65_536)
for (let unit = 0; unit < IS_SPACE.length; unit++) if (/\s/.test(String.fromCharCode(unit))) IS_SPACE[unit] = 1

/** By byte: what only a reader of text understands, a character reference, a NUL or a part of a longer character. */
const IS_MORE = Uint8Array.from({ length: 256 }, (_, byte) => (byte === 0x26 || byte === 0 || byte >= 0x80 ? 1 : 0))

/** Units for the words of most pages, kept from one to the next. */
const ROOM = 1 << 17
const kept = new Uint16Array(ROOM)
let isKeptFree = true

/**
 * Puts words one after the other, with white space collapsed. It takes them as bytes, straight from the source: three texts
 * in four are nothing but white space, and most others ASCII, which needs no string of its own that is trimmed and searched.
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

  /** Writes the text in these bytes; false, and nothing is written, where they are more than ASCII as it stands. */
  ascii(bytes: Uint8Array, from: number, to: number): boolean {
    const units = this.#roomFor(to - from)
    let [length, gap] = [this.length, this.gap]
    for (let at = from; at < to; at++) {
      const byte = bytes[at]!
      if (IS_SPACE[byte] === 1) {
        if (gap === NO_GAP && length > 0) gap = SPACE
        continue
      }
      if (IS_MORE[byte] === 1) return false
      if (gap !== NO_GAP) units[length++] = UNITS[gap as 1 | 2]
      gap = NO_GAP
      units[length++] = byte
    }
    this.length = length
    this.gap = gap
    return true
  }

  text(text: string): void {
    const units = this.#roomFor(text.length)
    let [length, gap, all] = [this.length, this.gap, this.#all]
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      if (IS_SPACE[unit] === 1) {
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
