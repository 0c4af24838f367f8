import { CUE } from './cues.ts'
import type { Layout } from './layout.ts'
import { within } from './sums.ts'

/** Hidden content with more of the page's words than this waits to be shown (tabs, a page that fades in); it is not out of sight. */
const SHOWN_LATER = 0.2
/** So many links in a hidden menu wait for a click. */
const MENU = 3

/** Whether readers cannot see a link: hidden by itself or by what it stands in, or in the colour of its background. */
export function isHidden(page: Layout, link: number): boolean {
  const { tree, marks, sums } = page
  const node = page.links.node[link] ?? 0
  if (((page.cues[node] ?? 0) & CUE.hidden) === 0) return isInColourOfBackground(page, node)
  const all = sums.words[sums.words.length - 1] ?? 0
  for (let up = node; up >= 0; up = tree.parent[up] ?? -1) {
    if (((marks.cues[up] ?? 0) & CUE.hidden) === 0) continue
    if (within(sums, sums.words, tree, up) > all * SHOWN_LATER) return false
    const isMenu = ((page.cues[node] ?? 0) & (CUE.nav | CUE.header | CUE.overlay)) !== 0
    return !(isMenu && within(sums, sums.links, tree, up) >= MENU)
  }
  return isInColourOfBackground(page, node)
}

/** How far up a background is looked for: the link, what wraps it, its block. */
const REACH = 3

function isInColourOfBackground({ tree }: Layout, node: number): boolean {
  const colour = colourIn(tree.attribute(node, 'style'), /(?:^|[;\s])color\s*:\s*([^;!]+)/i)
  if (colour === '') return false
  let up = node
  for (let i = 0; i < REACH && up >= 0; i++) {
    const background = colourIn(tree.attribute(up, 'style'), /(?:^|[;\s])background(?:-color)?\s*:\s*([^;!]+)/i)
    if (background !== '') return background === colour
    up = tree.parent[up] ?? -1
  }
  return false
}

/** Longest style attribute looked at. */
const MAX_STYLE = 1000

function colourIn(style: string | null, pattern: RegExp): string {
  if (style === null || style.length > MAX_STYLE) return ''
  const colour = pattern.exec(style)?.[1]?.trim().toLowerCase() ?? ''
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(colour)
  if (short !== null)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`
  return { white: '#ffffff', black: '#000000' }[colour] ?? colour
}
