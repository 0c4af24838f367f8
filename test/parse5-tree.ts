import { defaultTreeAdapter as dom, parse } from 'parse5'
import type { DefaultTreeAdapterTypes as Dom } from 'parse5'
import { MAX_DEPTH, MAX_NODES, MAX_TAGS } from '../src/evidence/tree/limits.ts'
import type { PageTree } from '../src/evidence/tree/page-tree.ts'
import { takeRoom } from '../src/evidence/tree/room.ts'

type Content = Dom.Element | Dom.TextNode

interface Draft {
  readonly tagIds: Map<string, number>
  readonly tag: number[]
  readonly parent: number[]
  readonly nodes: Content[]
  cut: boolean
}

/** The oracle: parse5's tree, walked into the same flat arrays. */
export function parse5Tree(source: string): PageTree {
  const draft: Draft = { tagIds: new Map([['#text', 0]]), tag: [], parent: [], nodes: [], cut: false }
  walk(parse(source, { sourceCodeLocationInfo: true, scriptingEnabled: true }), draft)
  const { nodes, tag, parent, cut } = draft
  return {
    size: nodes.length,
    tag: Uint16Array.from(tag),
    tags: [...draft.tagIds.keys()],
    parent: Int32Array.from(parent),
    end: ends(parent),
    attribute: (node, name) => attributesOf(nodes[node]).find(([key]) => key === name)?.[1] ?? null,
    attributes: (node) => attributesOf(nodes[node]),
    ...oneByOne(nodes),
    text: (node) => textOf(nodes[node]),
    bytes: new Uint8Array(),
    room: takeRoom(),
    textEnd: () => -1,
    offset: (node) => nodes[node]?.sourceCodeLocation?.startOffset ?? -1,
    sourceOf: (from, most) => source.slice(from, from + most),
    cut,
  }
}

/** Attributes by a number of their own, for who asks for few of them. */
function oneByOne(
  nodes: readonly Content[],
): Pick<
  PageTree,
  'attributeAt' | 'attributeNames' | 'eachAttribute' | 'valueOf' | 'valueStart' | 'valueEnd' | 'valueNumber'
> {
  const attributeNames = [...new Set(nodes.flatMap((node) => attributesOf(node).map(([name]) => name)))]
  const values: string[] = []
  return {
    attributeAt(node, name) {
      const value = attributesOf(nodes[node]).find(([key]) => key === name)?.[1]
      return value === undefined ? -1 : values.push(value) - 1
    },
    attributeNames,
    eachAttribute(node, tell) {
      const found = attributesOf(nodes[node])
      for (const [name, value] of found) tell(attributeNames.indexOf(name), values.push(value) - 1)
      return found.length
    },
    valueOf: (attribute) => values[attribute] ?? '',
    // As of values that do not stand in the source as they are read, but for empty ones.
    valueStart: () => 0,
    valueEnd: (attribute) => (values[attribute] === '' ? 0 : -1),
    valueNumber: (attribute) => values.indexOf(values[attribute] ?? ''),
  }
}

/** Depth first without recursion: `open` holds the flat ids of the ancestors, `next` the child each is at. */
function walk(document: Dom.Document, draft: Draft): void {
  const parents: Dom.ParentNode[] = [document]
  const open = [-1]
  const next = [0]
  while (parents.length > 0) {
    const top = parents.length - 1
    const at = next[top] ?? 0
    const child = parents[top]?.childNodes[at]
    if (child === undefined) {
      parents.pop()
      open.pop()
      next.pop()
      continue
    }
    next[top] = at + 1
    if (!dom.isElementNode(child) && !dom.isTextNode(child)) continue
    if (draft.nodes.length === MAX_NODES) {
      draft.cut = true
      return
    }
    const node = append(child, open, draft)
    if (dom.isTextNode(child)) continue
    parents.push(child)
    open.push(node)
    next.push(0)
  }
}

function append(child: Content, open: readonly number[], draft: Draft): number {
  const depth = open.length - 1
  const node = draft.nodes.push(child) - 1
  draft.tag.push(dom.isTextNode(child) ? 0 : tagId(child.tagName, draft.tagIds))
  draft.parent.push(parentAt(depth, node, open, dom.isTextNode(child)))
  if (depth > MAX_DEPTH) draft.cut = true
  return node
}

/** Over the depth cap a text stays with its element when it follows it directly; all else hangs from the cap. */
function parentAt(depth: number, node: number, open: readonly number[], isText: boolean): number {
  const parent = open[depth] ?? -1
  if (depth <= MAX_DEPTH || (isText && parent === node - 1)) return parent
  return open[MAX_DEPTH] ?? -1
}

function tagId(name: string, tagIds: Map<string, number>): number {
  const kept = tagIds.size < MAX_TAGS ? name : 'unknown'
  const id = tagIds.get(kept) ?? tagIds.size
  tagIds.set(kept, id)
  return id
}

function ends(parent: readonly number[]): Int32Array {
  const end = new Int32Array(parent.length)
  for (let node = parent.length - 1; node >= 0; node--) {
    const own = Math.max(end[node] ?? 0, node + 1)
    end[node] = own
    const above = parent[node] ?? -1
    if (above >= 0) end[above] = Math.max(end[above] ?? 0, own)
  }
  return end
}

function attributesOf(node: Content | undefined): [string, string][] {
  if (node === undefined || dom.isTextNode(node)) return []
  return node.attrs.map(({ prefix, name, value }) => [prefix ? `${prefix}:${name}` : name, value])
}

function textOf(node: Content | undefined): string {
  return node !== undefined && dom.isTextNode(node) ? node.value : ''
}
