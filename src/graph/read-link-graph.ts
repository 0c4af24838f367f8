import { Problem } from '../model/problem.ts'
import { linkGraph, type LinkGraph } from './link-graph.ts'
import { namingOf, reverseName } from './naming.ts'
import type { Chunks } from './scan-lines.ts'
import { numberIn, scanPairs, textIn } from './scan-pairs.ts'

/** Names are kept as strings here: beyond this, a graph belongs in a packed file. */
const MOST_NODES = 20_000_000

/**
 * Reads Common Crawl's `vertices` (`id \t name \t hosts`) and `edges` (`from \t to`) texts into memory. Both styles of
 * name are read. Edges may hold ids of the vertices, or names; without vertices they hold names.
 */
export async function readLinkGraph(vertices: Chunks | null, edges: Chunks): Promise<LinkGraph> {
  const nodes = new Nodes()
  if (vertices !== null)
    await scanPairs(vertices, (bytes, start, end, nameStart, nameEnd) =>
      nodes.addVertex(numberIn(bytes, start, end), textIn(bytes, nameStart, nameEnd)),
    )
  const arcs = new Arcs()
  await scanPairs(edges, (bytes, start, end, otherStart, otherEnd) => {
    const from = nodes.idIn(bytes, start, end)
    const to = nodes.idIn(bytes, otherStart, otherEnd)
    if (from >= 0 && to >= 0) arcs.add(from, to)
  })
  return linkGraph(nodes.plainNames(), arcs.from(), arcs.to())
}

/** Collects the names while reading, and finds the id that a field of the edges means. */
class Nodes {
  readonly #names: string[] = []
  readonly #ids = new Map<string, number>()
  #byId = false

  addVertex(id: number, name: string): void {
    if (id < 0 || name === '') return
    if (id >= MOST_NODES) throw tooLarge()
    this.#byId = true
    this.#names[id] = name
  }

  idIn(bytes: Uint8Array, start: number, end: number): number {
    if (!this.#byId) return this.#named(textIn(bytes, start, end))
    const id = numberIn(bytes, start, end)
    if (id < 0) return this.#knownAs(textIn(bytes, start, end))
    return this.#names[id] === undefined ? -1 : id
  }

  #named(name: string): number {
    const known = this.#ids.get(name)
    if (known !== undefined) return known
    if (this.#names.length >= MOST_NODES) throw tooLarge()
    this.#ids.set(name, this.#names.length)
    return this.#names.push(name) - 1
  }

  #knownAs(name: string): number {
    if (this.#ids.size === 0) this.#names.forEach((known, id) => this.#ids.set(known, id))
    return this.#ids.get(name) ?? -1
  }

  plainNames(): string[] {
    const names = Array.from(this.#names, (name: string | undefined) => name ?? '')
    return namingOf(names) === 'reversed' ? names.map(reverseName) : names
  }
}

function tooLarge(): Problem {
  return new Problem(
    'invalid',
    {
      nl: 'Deze linkgraaf heeft meer dan {most} domeinen, te veel om in het geheugen te lezen.',
      en: 'This link graph has more than {most} domains, too many to read into memory.',
    },
    { most: MOST_NODES },
  )
}

/** Two columns of numbers that grow. */
class Arcs {
  #pairs = new Uint32Array(1 << 16)
  #length = 0

  add(from: number, to: number): void {
    if (this.#length + 2 > this.#pairs.length) {
      const larger = new Uint32Array(this.#pairs.length * 2)
      larger.set(this.#pairs)
      this.#pairs = larger
    }
    this.#pairs[this.#length++] = from
    this.#pairs[this.#length++] = to
  }

  from(): Uint32Array {
    return Uint32Array.from({ length: this.#length / 2 }, (_, arc) => this.#pairs[2 * arc] ?? 0)
  }

  to(): Uint32Array {
    return Uint32Array.from({ length: this.#length / 2 }, (_, arc) => this.#pairs[2 * arc + 1] ?? 0)
  }
}
