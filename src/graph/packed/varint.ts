/** A list of bytes that grows, with whole numbers as varints: seven bits a byte, lowest first, the top bit says that more follow. */
export class ByteList {
  #bytes = new Uint8Array(1 << 12)
  #length = 0

  get length(): number {
    return this.#length
  }

  byte(value: number): void {
    this.#reserve(1)
    this.#bytes[this.#length++] = value
  }

  /** @param value whole, 0 .. 2^53 - 1 */
  varint(value: number): void {
    this.#reserve(8)
    let rest = value
    while (rest > 0xffffffff) {
      this.#bytes[this.#length++] = (rest % 128) | 128
      rest = Math.floor(rest / 128)
    }
    while (rest > 127) {
      this.#bytes[this.#length++] = (rest & 127) | 128
      rest >>>= 7
    }
    this.#bytes[this.#length++] = rest
  }

  append(bytes: Uint8Array): void {
    this.#reserve(bytes.length)
    this.#bytes.set(bytes, this.#length)
    this.#length += bytes.length
  }

  /** What was collected; valid until the next change. */
  view(): Uint8Array {
    return this.#bytes.subarray(0, this.#length)
  }

  clear(): void {
    this.#length = 0
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more))
    larger.set(this.#bytes)
    this.#bytes = larger
  }
}

/** Walks over varints; past the end it gives NaN, which no check for a range lets through. */
export class VarintReader {
  readonly bytes: Uint8Array
  at: number

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes
    this.at = at
  }

  next(): number {
    const first = this.bytes[this.at++] ?? NaN
    if (!(first > 127)) return first
    let value = first & 127
    let unit = 128
    for (;;) {
      const byte = this.bytes[this.at++] ?? NaN
      value += (byte & 127) * unit
      if (!(byte > 127)) return byte >= 0 ? value : NaN
      unit *= 128
    }
  }
}

/** Maps whole numbers to 0, 1, 2, ... so that those near zero stay small. */
export function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value
}

export function unzigzag(code: number): number {
  return code % 2 === 0 ? code / 2 : -(code + 1) / 2
}
