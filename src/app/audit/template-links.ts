import type { LinkEvidence } from '../../model/evidence.ts'
import { addressKey } from '../../url/index.ts'

/** Finds the links to us that stand in the template of one site. Memory grows with the links found. */
export interface TemplateLinks {
  add(pageUrl: string, links: readonly LinkEvidence[]): void
  /** Imprints of the links on every page that was seen; null when that was one page or none. */
  everywhere(): string[] | null
}

export function createTemplateLinks(): TemplateLinks {
  const pages = new Set<string>()
  const seen = new Map<string, Set<string>>()
  return {
    add(pageUrl, links) {
      const page = addressKey(pageUrl)
      pages.add(page)
      for (const link of links) {
        const imprint = imprintOf(link)
        seen.set(imprint, (seen.get(imprint) ?? new Set()).add(page))
      }
    },
    everywhere() {
      if (pages.size < 2) return null
      return [...seen].flatMap(([imprint, { size }]) => (size === pages.size ? [imprint] : []))
    },
  }
}

/** Enough of a paragraph to tell it from another. */
const START = 120

/**
 * What a template repeats: the address. In running text the words too, since an author may cite a page twice; a footer
 * may call us by another name on some pages.
 */
export function imprintOf({ leadsTo, anchor, placement, paragraph }: LinkEvidence): string {
  const said = placement.region === 'body' ? `${anchor} ${paragraph.slice(0, START)}` : ''
  return `${addressKey(leadsTo)} ${said}`
}
