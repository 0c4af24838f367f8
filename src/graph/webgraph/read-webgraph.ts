import { damaged } from '../packed/problems.ts'
import { unzigzag } from '../packed/varint.ts'
import { BitReader } from './bit-reader.ts'
import { readProperties, type Coded, type Properties } from './properties.ts'

/** Bytes of text handed on at a time. */
const PIECE = 1 << 18
/** Nodes between two reports. */
const REPORT_EACH = 1 << 12

/**
 * Reads a graph of WebGraph (BVGraph; Boldi and Vigna, "The WebGraph framework I", 2004) as an edges text: a line
 * `from \t to` for each arc, numbers with leading zeros so that they sort as they count. From begin to end it needs no
 * offsets; memory is the window of lists that others refer to.
 * @param read told how many bytes of the file were read
 * @throws Problem when the properties or the bits are not those of such a graph
 */
export function* readWebGraph(path: string, read?: (bytes: number) => void): Generator<Uint8Array> {
  const { nodes } = readProperties(path)
  const width = String(Math.max(0, nodes - 1)).length
  const named = (node: number): string => String(node).padStart(width, '0')
  let text = ''
  let from = 0
  for (const list of webGraphLists(path, read)) {
    const start = `${named(from++)}\t`
    for (const to of list) text += `${start}${named(to)}\n`
    if (text.length < PIECE) continue
    yield Buffer.from(text, 'latin1')
    text = ''
  }
  yield Buffer.from(text, 'latin1')
}

/** The list of each node, ascending. @param read told how many bytes of the file were read */
export function* webGraphLists(path: string, read?: (bytes: number) => void): Generator<Uint32Array> {
  const properties = readProperties(path)
  const reader = new BitReader(path)
  const recent: Uint32Array[] = []
  const { nodes, window } = properties
  try {
    for (let node = 0; node < nodes; node++) {
      const list = new ListReader(reader, properties, node, path).read(
        (back) => recent[(node - back) % (window + 1)] ?? null,
      )
      recent[node % (window + 1)] = list
      if (node % REPORT_EACH === 0) read?.(reader.bytesRead)
      yield list
    }
  } finally {
    reader.close()
  }
}

/** Reads one list: what it copies from an earlier one, runs of neighbours, and the rest as gaps. */
class ListReader {
  readonly #reader: BitReader
  readonly #properties: Properties
  readonly #node: number
  readonly #path: string
  #list = new Uint32Array(0)
  #count = 0

  constructor(reader: BitReader, properties: Properties, node: number, path: string) {
    this.#reader = reader
    this.#properties = properties
    this.#node = node
    this.#path = path
  }

  /** @param earlier the list of the node that stands so far back; null when there is none */
  read(earlier: (back: number) => Uint32Array | null): Uint32Array {
    const { nodes, window, shortestInterval } = this.#properties
    const size = this.#number('OUTDEGREES')
    if (size > nodes) throw damaged(this.#path)
    this.#list = new Uint32Array(size)
    if (size === 0) return this.#list
    const back = window === 0 ? 0 : this.#number('REFERENCES')
    if (back > 0) {
      const other = back > this.#node || back > window ? null : earlier(back)
      if (other === null) throw damaged(this.#path)
      this.#copy(other)
    }
    if (this.#count < size && shortestInterval > 0) this.#addIntervals(shortestInterval)
    this.#addGaps()
    return this.#list.sort()
  }

  /** Blocks of the other list, by turns copied and passed over; what remains is copied when its turn it is. */
  #copy(other: Uint32Array): void {
    const blocks = this.#number('BLOCK_COUNT')
    let at = 0
    for (let block = 0; block <= blocks; block++) {
      const length = block === blocks ? other.length - at : this.#number('BLOCKS') + (block === 0 ? 0 : 1)
      if (at + length > other.length) throw damaged(this.#path)
      if (block % 2 === 0) for (const to of other.subarray(at, at + length)) this.#add(to)
      at += length
    }
  }

  #addIntervals(shortest: number): void {
    const count = this.#reader.gamma()
    let end = this.#node
    for (let interval = 0; interval < count; interval++) {
      const code = this.#reader.gamma()
      const start = interval === 0 ? end + unzigzag(code) : end + code + 1
      end = start + this.#reader.gamma() + shortest
      if (end - start > this.#list.length) throw damaged(this.#path)
      for (let to = start; to < end; to++) this.#add(to)
    }
  }

  #addGaps(): void {
    let last = this.#node
    for (let first = true; this.#count < this.#list.length; first = false) {
      const code = this.#number('RESIDUALS')
      last += first ? unzigzag(code) : code + 1
      this.#add(last)
    }
  }

  #add(to: number): void {
    if (!(to >= 0 && to < this.#properties.nodes && this.#count < this.#list.length)) throw damaged(this.#path)
    this.#list[this.#count++] = to
  }

  #number(kind: Coded): number {
    const code = this.#properties.codes[kind]
    return code === 'zeta' ? this.#reader.zeta(this.#properties.zetaK) : this.#reader[code]()
  }
}
