import type { PlacementEvidence, Placement } from '../model/evidence.ts'
import { ancestors } from './tree/index.ts'
import type { PageTree } from './tree/index.ts'
import { nameOf } from './page.ts'

const REGION: Readonly<Record<string, Placement>> = {
  nav: 'nav',
  header: 'header',
  footer: 'footer',
  aside: 'sidebar',
  article: 'body',
  main: 'body',
}

/** The region of the nearest ancestor whose element names one. */
export function placeByTag(tree: PageTree, node: number): PlacementEvidence {
  for (const above of ancestors(tree, node)) {
    const region = REGION[nameOf(tree, above)]
    if (region !== undefined) return { region, confidence: 0.5, reasons: ['ancestor-tag'] }
  }
  return { region: 'body', confidence: 0.3, reasons: ['no-ancestor-tag'] }
}
