import { closeSync, openSync, readSync } from 'node:fs'
import { damaged } from '../packed/problems.ts'

const PIECE = 1 << 18
/** More zeros than any number of ours has bits. */
const LONGEST_UNARY = 64

/** Reads a file bit by bit, the highest of each byte first, with the codes that WebGraph uses (Boldi and Vigna, 2004). */
export class BitReader {
  readonly #path: string
  readonly #file: number
  readonly #piece = Buffer.alloc(PIECE)
  #length = 0
  #at = 0
  #read = 0
  /** The next bits, at the upper end; zeros behind them. */
  #word = 0
  #left = 0

  constructor(path: string) {
    this.#path = path
    this.#file = openSync(path, 'r')
  }

  /** Bytes of the file that were read. */
  get bytesRead(): number {
    return this.#read
  }

  close(): void {
    closeSync(this.#file)
  }

  /** Zeros up to the next one. */
  unary(): number {
    let count = 0
    while (this.#word === 0) {
      count += this.#left
      this.#left = 0
      if (count > LONGEST_UNARY || !this.#fill()) throw damaged(this.#path)
    }
    const zeros = Math.clz32(this.#word)
    this.#take(zeros + 1)
    return count + zeros
  }

  /** A number of so many bits, at most 48. */
  bits(count: number): number {
    if (count > 24) return this.bits(count - 24) * 0x1000000 + this.bits(24)
    if (count === 0) return 0
    if (this.#left < count) this.#fill()
    if (this.#left < count) throw damaged(this.#path)
    const value = this.#word >>> (32 - count)
    this.#take(count)
    return value
  }

  gamma(): number {
    return this.#behind(this.unary())
  }

  delta(): number {
    return this.#behind(this.gamma())
  }

  zeta(k: number): number {
    const steps = this.unary() * k
    const least = 2 ** steps
    const value = this.bits(steps + k - 1)
    return value < least ? value + least - 1 : 2 * value + this.bits(1) - 1
  }

  /** A number whose highest bit, which is left out, stands at `length`; less one. */
  #behind(length: number): number {
    if (length > 48) throw damaged(this.#path)
    return 2 ** length + this.bits(length) - 1
  }

  #take(count: number): void {
    this.#word = count === 32 ? 0 : this.#word << count
    this.#left -= count
  }

  /** @returns whether there is any bit left */
  #fill(): boolean {
    while (this.#left <= 24) {
      if (this.#at === this.#length) {
        this.#length = readSync(this.#file, this.#piece)
        this.#at = 0
        this.#read += this.#length
        if (this.#length === 0) break
      }
      this.#word |= (this.#piece[this.#at++] ?? 0) << (24 - this.#left)
      this.#left += 8
    }
    return this.#left > 0
  }
}
