import { readFileSync, readdirSync } from 'node:fs'
import { parseTree } from '../../src/evidence/tree/index.ts'
import type { PageTree } from '../../src/evidence/tree/index.ts'
import { PLACEMENTS } from '../../src/model/evidence.ts'
import type { PageType, Placement, SiteKind } from '../../src/model/evidence.ts'

const FOLDER = new URL('pages/', import.meta.url)

/** The attribute that says where a link stands; two words where careful people could say either. */
const ANSWER = /\s+data-stands="([^"]*)"/g

/** What a person reads on a page. Null: the page does not tell. A list: any of these is right. */
export interface Said {
  readonly url: string
  readonly language: string
  readonly type: PageType | readonly PageType[]
  readonly siteKind: SiteKind | null | readonly (SiteKind | null)[]
  readonly author: string | null | readonly (string | null)[]
  readonly published: string | null
  readonly modified: string | null
  /** Kind and scope of each, as in `sponsored page`. */
  readonly disclosures: readonly string[]
}

export interface LabelledLink {
  /** nth `a[href]` of the document, from 0. */
  readonly index: number
  /** As written in the page. */
  readonly href: string
  readonly line: number
  readonly stands: readonly Placement[]
}

export interface GoldenPage {
  readonly name: string
  readonly said: Said
  readonly links: readonly LabelledLink[]
  /** The page without its answers, as a server would send it. */
  readonly body: Uint8Array
  /** How many `a[href]` it has. */
  readonly anchors: number
}

export function goldenNames(): string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.slice(0, -'.html'.length))
    .sort()
}

export function readGolden(name: string): GoldenPage {
  const said = JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8')) as Said
  // Bytes as letters one to one: a page keeps its own charset, and the answers are ASCII.
  const labelled = readFileSync(new URL(`${name}.html`, FOLDER), 'latin1')
  const body = Buffer.from(labelled.replace(ANSWER, ''), 'latin1')
  const tree = parseTree(labelled)
  const anchors = anchorsOf(tree)
  // A link that is not closed goes on in the next paragraph, as a copy with the place of its start tag.
  const started = new Set<number>()
  const links = anchors.flatMap((node, index) => {
    const stands = tree.attribute(node, 'data-stands')
    if (stands === null || started.has(tree.offset(node))) return []
    started.add(tree.offset(node))
    const line = labelled.slice(0, tree.offset(node)).split('\n').length
    return { index, href: tree.attribute(node, 'href') ?? '', line, stands: readAnswer(stands, `${name}:${line}`) }
  })
  return { name, said, links, body, anchors: anchors.length }
}

function anchorsOf(tree: PageTree): number[] {
  const found: number[] = []
  const tag = tree.tags.indexOf('a')
  for (let node = 0; node < tree.size; node++)
    if (tree.tag[node] === tag && tree.attribute(node, 'href') !== null) found.push(node)
  return found
}

function readAnswer(stands: string, at: string): Placement[] {
  return stands.split(' ').map((word) => {
    const placement = PLACEMENTS.find((known) => known === word)
    if (placement === undefined) throw new Error(`${at}: no place is called '${word}'`)
    return placement
  })
}
