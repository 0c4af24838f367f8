import type { PageVisit } from '../model/visit.ts'
import type { PageTree } from './tree/index.ts'
import { readFlow } from './flow.ts'
import type { Flow } from './flow.ts'

/** What every part reads: the page once parsed, its words, its elements by name, and how it came. */
export interface Page {
  /** The address after all hops. */
  readonly url: string
  /** What relative addresses are relative to: the first `<base href>`, else `url` (HTML Living Standard 2.4.3). */
  readonly base: string
  /** ISO time of the visit: nothing on the page is newer. */
  readonly at: string
  /** Names in lower case, in the order received. */
  readonly headers: readonly (readonly [string, string])[]
  readonly tree: PageTree
  readonly flow: Flow
  /** Elements of that name, in document order. */
  readonly elements: (name: string) => readonly number[]
}

/** Prepares a parsed page for its parts. */
export function openPage(tree: PageTree, visit: Pick<PageVisit, 'finalUrl' | 'at' | 'headers'>): Page {
  const { finalUrl: url, at, headers } = visit
  const known = new Map<string, readonly number[]>()
  const elementsOf = elementLists(tree)
  const elements = (name: string): readonly number[] => {
    let found = known.get(name)
    if (found === undefined) known.set(name, (found = elementsOf(name)))
    return found
  }
  return { url, base: baseOf(tree, elements('base'), url), at, headers, tree, flow: readFlow(tree), elements }
}

/** Links the elements of each name in one pass: thirty names are asked for. */
function elementLists({ tag, tags, size, room }: PageTree): (name: string) => readonly number[] {
  const first = room.array(Int32Array, tags.length).fill(-1)
  const next = room.array(Int32Array, size)
  for (let node = size - 1; node >= 0; node--) {
    next[node] = first[tag[node]!]!
    first[tag[node]!] = node
  }
  return (name) => {
    const found: number[] = []
    const wanted = tags.indexOf(name)
    if (wanted > 0) for (let node = first[wanted]!; node >= 0; node = next[node]!) found.push(node)
    return found
  }
}

/** A base that is `data:` or `javascript:` counts as none (HTML Living Standard 4.2.3). */
function baseOf(tree: PageTree, bases: readonly number[], url: string): string {
  for (const node of bases) {
    const href = tree.attribute(node, 'href')
    if (href === null) continue
    const base = URL.parse(href.trim(), url)
    return base === null || base.protocol === 'data:' || base.protocol === 'javascript:' ? url : base.href
  }
  return url
}

/** Name of a node's element; `#text` for a text. */
export function nameOf(tree: PageTree, node: number): string {
  return tree.tags[tree.tag[node] ?? 0] ?? '#text'
}

/** The start tag and what follows as it stands in the source, up to `most` characters. */
export function sourceOf(tree: PageTree, node: number, most = 300): string {
  const from = tree.offset(node)
  if (from < 0) return `<${nameOf(tree, node)}>`
  return tree.sourceOf(from, most)
}

/** White space as one space, none at the ends. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
