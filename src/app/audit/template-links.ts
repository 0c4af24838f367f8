import type { LinkEvidence } from '../../model/evidence.ts'
import { addressKey, siteOf } from '../../url/index.ts'

/** Whether a link stands in the template of its site. */
export interface TemplateLinks {
  add(pageUrl: string, links: readonly LinkEvidence[]): void
  /** Whether the link with an imprint stands on every page of the site that was seen; null when that was one page. */
  readonly sitewide: (pageUrl: string, imprint: string) => boolean | null
}

/** Counts per site on how many of its pages each of the links to us stands. Memory grows with the links found. */
export function createTemplateLinks(): TemplateLinks {
  const pages = new Map<string, Set<string>>()
  const seen = new Map<string, Set<string>>()
  const add = (map: Map<string, Set<string>>, key: string, page: string): void => {
    const set = map.get(key)
    if (set === undefined) map.set(key, new Set([page]))
    else set.add(page)
  }
  return {
    add(pageUrl, links) {
      const [site, page] = [siteOf(pageUrl), addressKey(pageUrl)]
      add(pages, site, page)
      for (const link of links) add(seen, `${site} ${imprintOf(link)}`, page)
    },
    sitewide(pageUrl, imprint) {
      const site = siteOf(pageUrl)
      const all = pages.get(site)?.size ?? 0
      return all < 2 ? null : (seen.get(`${site} ${imprint}`)?.size ?? 0) === all
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
