import { Problem } from '../../model/problem.ts'
import { reverseName, type Naming } from '../naming.ts'
import { numberIn, textIn } from '../scan-pairs.ts'

/** Which node a field of the edges text means; -1 when there is none. */
export type NodeIn = (bytes: Uint8Array, start: number, end: number) => number

/** Names that one table in memory can hold (the most that a Map takes is 2^24). */
const MOST_NAMES = 16_000_000
const NONE = 0xffffffff
/** A number may be this many times the number of vertices; more would only fill memory. */
const SPARSEST = 8
const SPARE = 1 << 16

/** Nodes by the number that they have in the vertices text. Where that is the order of the names already, as Common Crawl's is, no table is kept. */
export class NumberedNodes {
  readonly #nodes: Uint32Array
  #ordered = true

  /** @throws Problem when the numbers lie too far apart */
  constructor(vertices: number, highest: number) {
    if (highest > SPARSEST * vertices + SPARE || highest >= NONE) throw tooSparse(highest)
    this.#nodes = new Uint32Array(highest + 1).fill(NONE)
  }

  set(number: number, node: number): void {
    this.#nodes[number] = node
    if (number !== node) this.#ordered = false
  }

  reader(): NodeIn {
    const nodes = this.#nodes
    if (this.#ordered) return (bytes, start, end) => withinOrNone(numberIn(bytes, start, end), nodes.length)
    return (bytes, start, end) => {
      const node = nodes[numberIn(bytes, start, end)] ?? NONE
      return node === NONE ? -1 : node
    }
  }
}

function withinOrNone(number: number, end: number): number {
  return number < end ? number : -1
}

/** Nodes by their name, as the edges text writes it. */
export class NamedNodes {
  readonly #nodes = new Map<string, number>()
  readonly #naming: Naming

  constructor(naming: Naming) {
    this.#naming = naming
  }

  /** @throws Problem when there are more names than fit in memory */
  set(reversed: string, node: number): void {
    if (this.#nodes.size >= MOST_NAMES) throw tooManyNames()
    this.#nodes.set(reversed, node)
  }

  reader(): NodeIn {
    return (bytes, start, end) => {
      const name = textIn(bytes, start, end)
      return this.#nodes.get(this.#naming === 'reversed' ? name : reverseName(name)) ?? -1
    }
  }
}

function tooSparse(highest: number): Problem {
  const text = {
    nl: 'De nummers in vertices lopen tot {highest}, veel verder dan er domeinen zijn: nummer ze vanaf 0.',
    en: 'The numbers in vertices run to {highest}, far beyond the number of domains: number them from 0.',
  }
  return new Problem('invalid', text, { highest })
}

function tooManyNames(): Problem {
  const text = {
    nl: 'Edges met namen kan tot {most} domeinen; geef grotere grafen met vertices en nummers.',
    en: 'Edges by name can have up to {most} domains; give larger graphs as vertices and numbers.',
  }
  return new Problem('invalid', text, { most: MOST_NAMES })
}
