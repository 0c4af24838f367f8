/**
 * Runs in the page: its source as it stands now, with open shadow trees where readers see them, in the place of their
 * host's content. The copy is made in a document without scripts, so that copying starts nothing.
 */
const SNAPSHOT = `(() => {
  const plain = document.documentElement.outerHTML
  try {
    const inert = document.implementation.createHTMLDocument('')
    let shadows = 0
    const childrenOf = (node) => {
      if (node.shadowRoot) { shadows++; return node.shadowRoot.childNodes }
      const assigned = node.localName === 'slot' ? node.assignedNodes() : []
      return assigned.length > 0 ? assigned : node.childNodes
    }
    const copy = (node) => {
      const made = inert.importNode(node, node.localName === 'template')
      for (const child of childrenOf(node)) made.appendChild(copy(child))
      return made
    }
    const whole = copy(document.documentElement)
    return shadows === 0 ? plain : whole.outerHTML
  } catch {
    return plain
  }
})()`

/** The script, its answer cut to so many characters. */
export function snapshotScript(characters: number): string {
  return `'<!DOCTYPE html>' + ${SNAPSHOT}.slice(0, ${characters})`
}
