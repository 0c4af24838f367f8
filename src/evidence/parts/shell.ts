import { flowOf } from '../flow.ts'
import { textContent } from '../tree/index.ts'
import { sourceOf } from '../page.ts'
import type { Page } from '../page.ts'
import type { Quote } from '../../model/evidence.ts'

/** A page that scripts have yet to fill holds a title, a notice and a copyright line at most (characters). */
const MOST_TEXT = 400

/** Where frameworks mount: an element with such an id, or a custom element, that is still empty. */
const ROOT =
  /^(root|app|main-app|application|__next|__nuxt|___gatsby|svelte|ember-app|q-app|react-root|mount|container)$/i

/** What such pages tell a browser without scripts. */
const NOTICE =
  /\b(enable|activate|need|require[sd]?|without|turn on|zet|schakel|activeer|nodig|aktivieren|activer|habilit\w+)\b[^.\n]{0,60}javascript|javascript[^.\n]{0,60}\b(enabled?|required|inschakelen|ingeschakeld|nodig|vereist|aanstaat|aktivier\w+|activ\w+|habilit\w+|necesari\w+)\b/i

/** A page whose content only scripts would bring: what gives it away. */
export function findShell(page: Page): Quote | null {
  if (page.flow.text.length > MOST_TEXT || page.elements('script').length === 0) return null
  return findNotice(page) ?? findEmptyRoot(page)
}

function findNotice({ tree, flow, elements }: Page): Quote | null {
  for (const node of elements('noscript')) {
    const words = textContent(tree, node).replace(/<[^>]*>/g, ' ')
    if (NOTICE.test(words)) return { from: 'html', text: sourceOf(tree, node, 200), at: 'noscript' }
  }
  return NOTICE.test(flow.text) ? { from: 'text', text: flow.text.slice(0, 200) } : null
}

function findEmptyRoot({ tree, flow, elements }: Page): Quote | null {
  for (const name of ['div', 'main', 'section']) {
    for (const node of elements(name).slice(0, 50)) {
      const id = tree.attribute(node, 'id') ?? ''
      if (ROOT.test(id) && flowOf(flow, tree, node, 50).length < 20)
        return { from: 'html', text: sourceOf(tree, node, 100), at: `${name}#${id}` }
    }
  }
  const custom = tree.tags.find((name) => /^[a-z]+-[a-z-]*(root|app)$/.test(name))
  return custom === undefined ? null : { from: 'html', text: `<${custom}>`, at: custom }
}
