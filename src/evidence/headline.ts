import { flowOf } from './flow.ts'
import { textContent } from './tree/index.ts'
import { nameOf, oneLine } from './page.ts'
import type { Page } from './page.ts'

/** The page's `<title>`; one inside an SVG drawing is none. */
export function titleOf({ tree, elements }: Page): string {
  for (const node of elements('title')) {
    const parent = nameOf(tree, tree.parent[node] ?? -1)
    if (parent === 'head' || parent === 'body' || parent === 'html')
      return oneLine(textContent(tree, node)).slice(0, 500)
  }
  return ''
}

/** Elements that stand for a heading where a page has no `h1`. */
const STAND_INS = ['div', 'span', 'p'] as const

/** The element of the first main heading: an `h1`, or what calls itself a heading of that level (WAI-ARIA 1.2); -1 for none. */
export function headlineNode({ tree, elements }: Page): number {
  const heading = elements('h1')[0]
  if (heading !== undefined) return heading
  for (const name of STAND_INS) {
    const node = elements(name).find(
      (one) => tree.attribute(one, 'role') === 'heading' && tree.attribute(one, 'aria-level') === '1',
    )
    if (node !== undefined) return node
  }
  return -1
}

/** Words of the first headings of a level. */
export function headingsOf({ tree, flow, elements }: Page, level: 'h1' | 'h2', most = 3): string[] {
  return elements(level)
    .slice(0, most)
    .map((node) => oneLine(flowOf(flow, tree, node, 500)))
    .filter((words) => words !== '')
}

/** The title cut at its separators: `Page not found | Shop` gives both halves. */
export function titleParts(title: string): string[] {
  return title
    .split(/\s+[|•·»›:–—-]+\s+|\s*[|•·»›–—]\s*|:\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
