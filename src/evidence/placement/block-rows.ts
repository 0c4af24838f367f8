import type { Room } from '../tree/index.ts'

/**
 * The page as blocks of running text, in document order: a block is what stands between two breaks (an element that
 * starts on its own line, or an empty line of `br br`). Its texts are the text nodes in `from .. to-1`.
 */
export interface Blocks {
  readonly count: number
  /** The element the block stands in. */
  readonly holder: Int32Array
  readonly from: Int32Array
  readonly to: Int32Array
  readonly words: Float32Array
  readonly linkWords: Float32Array
  readonly lower: Float32Array
  readonly sentences: Float32Array
  readonly commas: Float32Array
  readonly characters: Float32Array
  readonly links: Float32Array
}

type Columns = Omit<Blocks, 'count'>

/** Room for the blocks of most pages. */
const MOST_HAVE = 512

/** The blocks of a page while they are being found: columns that grow together. */
export class BlockRows {
  count = 0
  columns: Columns
  readonly #room: Room

  constructor(room: Room) {
    this.#room = room
    this.columns = columnsOf(room, MOST_HAVE)
  }

  /** A new block, which begins at `node` and has nothing in it. */
  add(holder: number, node: number): number {
    const block = this.count++
    if (block === this.columns.holder.length) this.columns = resized(this.#room, this.columns, block * 2)
    this.columns.holder[block] = holder
    this.columns.from[block] = node
    this.columns.to[block] = node + 1
    return block
  }

  finish(): Blocks {
    return { count: this.count, ...cut(this.columns, this.count) }
  }
}

function columnsOf(room: Room, length: number): Columns {
  const places = (): Int32Array => room.array(Int32Array, length)
  const counts = (): Float32Array => room.array(Float32Array, length)
  return {
    ...{ holder: places(), from: places(), to: places(), words: counts(), linkWords: counts(), lower: counts() },
    ...{ sentences: counts(), commas: counts(), characters: counts(), links: counts() },
  }
}

function resized(room: Room, columns: Columns, length: number): Columns {
  const larger = columnsOf(room, length)
  for (const name of Object.keys(larger) as (keyof Columns)[]) larger[name].set(columns[name])
  return larger
}

function cut(columns: Columns, length: number): Columns {
  const { holder, from, to, words, linkWords, lower, sentences, commas, characters, links } = columns
  return {
    ...{ holder: holder.subarray(0, length), from: from.subarray(0, length), to: to.subarray(0, length) },
    ...{ words: words.subarray(0, length), linkWords: linkWords.subarray(0, length), lower: lower.subarray(0, length) },
    ...{ sentences: sentences.subarray(0, length), commas: commas.subarray(0, length) },
    ...{ characters: characters.subarray(0, length), links: links.subarray(0, length) },
  }
}
