import type { Anchor } from './anchors.ts'
import { flowOf } from './flow.ts'
import { nameOf } from './page.ts'
import type { Page } from './page.ts'
import { ancestors, valueTest } from './tree/index.ts'

/** Roles of source lists and notes (W3C, Digital Publishing WAI-ARIA Module 1.1). */
const ROLE = /^doc-(bibliography|biblioentry|endnotes?|footnote)$/

/** What such a list is called, in nl, en, de, fr, es; the whole heading, perhaps with a colon. */
const HEADING =
  /^(bron(nen|nenlijst|vermelding)?|literatuur(lijst)?|referenties|voetnoten|noten|sources?|references|bibliography|works cited|footnotes|notes|quellen(angaben|verzeichnis)?|literatur(verzeichnis)?|einzelnachweise|fußnoten|bibliographie|références|notes et références|fuentes|referencias|bibliografía|notas)\s*:?$/i

const HEADINGS = ['h2', 'h3', 'h4', 'h5', 'h6', 'dt', 'summary']
const LISTS = new Set(['ul', 'ol', 'dl'])

/** Finds the lists of sources by their role, by notes that the text points to and by the heading above them; tells whether a link is in one. */
export function sourceLists(page: Page, anchors: readonly Anchor[]): (anchor: Anchor) => boolean {
  const lists = new Set([...byRole(page), ...byNote(page, anchors), ...byHeading(page)])
  if (lists.size === 0) return () => false
  return ({ node }) => {
    for (const above of ancestors(page.tree, node)) if (lists.has(above)) return true
    return false
  }
}

function byRole({ tree, elements }: Page): number[] {
  return ['section', 'aside', 'div', 'ol', 'ul', 'li'].flatMap((name) =>
    elements(name).filter(valueTest(tree, 'role', ROLE)),
  )
}

/** Elements that a raised number in the text jumps to. */
function byNote({ tree, elements }: Page, anchors: readonly Anchor[]): number[] {
  const pointed = new Set<string>()
  for (const { node, written } of anchors) {
    if (!written.startsWith('#') || written.length < 2) continue
    const above = tree.parent[node]!
    if (nameOf(tree, above) === 'sup' || nameOf(tree, node + 1) === 'sup') pointed.add(written.slice(1))
  }
  if (pointed.size === 0) return []
  return ['li', 'p', 'div', 'dd'].flatMap((name) =>
    elements(name).filter((node) => pointed.has(tree.attribute(node, 'id') ?? '')),
  )
}

/** The list right after such a heading. */
function byHeading({ tree, flow, elements }: Page): number[] {
  return HEADINGS.flatMap((name) =>
    elements(name).flatMap((node) => {
      if (!HEADING.test(flowOf(flow, tree, node, 40))) return []
      const next = nextElement(tree, node)
      return next !== null && LISTS.has(nameOf(tree, next)) ? [next] : []
    }),
  )
}

function nextElement({ size, tag, end, parent }: Page['tree'], node: number): number | null {
  for (let next = end[node]!; next < size && parent[next] === parent[node]; next = end[next]!)
    if (tag[next] !== 0) return next
  return null
}
