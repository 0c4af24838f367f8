/** Bytes for the arrays of most pages; a page that needs more gets a larger piece besides. */
const PIECE = 1 << 20

/** A room that grew to more than this is not kept. */
const MOST_KEPT = 1 << 23

/** Of rooms that nobody uses, so many wait for the next page. */
const MOST_WAITING = 2

const ALIGNED = 8

/** A kind of typed array. */
interface Kind<Numbers> {
  readonly BYTES_PER_ELEMENT: number
  new (buffer: ArrayBuffer, offset: number, length: number): Numbers
}

/**
 * The memory that the arrays of one page are in, seventy of them, and after it those of the next page. Arrays of their own would
 * each be asked of the system, and V8 sweeps its heap sooner for memory that hangs from it.
 */
export class Room {
  #pieces = [new ArrayBuffer(PIECE)]
  /** Of the last piece, how many bytes are taken. */
  #taken = 0
  #size = PIECE
  /** Of the only piece, how many bytes pages before this one wrote. What nobody wrote is zero, and takes no memory yet. */
  #written = 0

  /** An array of so many zeros. It is good until the room is given back. */
  array<Numbers extends { fill(value: number): unknown }>(kind: Kind<Numbers>, length: number): Numbers {
    const bytes = length * kind.BYTES_PER_ELEMENT
    if (this.#taken + bytes > this.#last.byteLength) this.#grow(bytes)
    const numbers = new kind(this.#last, this.#taken, length)
    if (this.#taken < this.#written) numbers.fill(0)
    this.#taken = Math.ceil((this.#taken + bytes) / ALIGNED) * ALIGNED
    return numbers
  }

  /** Lets another page have it: its arrays are no longer good. */
  giveBack(): void {
    if (this.#size > MOST_KEPT || waiting.length === MOST_WAITING) return
    if (this.#pieces.length > 1) {
      this.#pieces = [new ArrayBuffer(this.#size)] // enough for such a page, in one
      this.#written = 0
    } else this.#written = Math.max(this.#written, this.#taken)
    this.#taken = 0
    waiting.push(this)
  }

  get #last(): ArrayBuffer {
    return this.#pieces[this.#pieces.length - 1]!
  }

  #grow(bytes: number): void {
    const piece = new ArrayBuffer(Math.max(this.#size, bytes))
    this.#pieces.push(piece)
    this.#size += piece.byteLength
    this.#taken = 0
    this.#written = 0
  }
}

const waiting: Room[] = []

/** A room that no page is in. */
export function takeRoom(): Room {
  return waiting.pop() ?? new Room()
}
