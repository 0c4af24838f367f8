import type { OutboundEvidence, Placement } from '../../model/evidence.ts'
import { anchorText } from '../anchors.ts'
import type { Anchor } from '../anchors.ts'
import type { Page } from '../page.ts'

const MOST_DOMAINS = 500
const MOST_LINKS = 300

/** The other sites this page links to. */
export function gatherOutbound(
  page: Page,
  anchors: readonly Anchor[],
  domainOf: (href: string) => string,
  followed: (anchor: Anchor) => boolean,
  regionOf: (anchor: Anchor) => Placement,
): OutboundEvidence {
  const home = domainOf(page.url)
  const counts = new Map<string, number>()
  const links: OutboundEvidence['links'][number][] = []
  let all = 0
  let external = 0
  for (const anchor of anchors) {
    if (anchor.href === null) continue
    all++
    const domain = domainOf(anchor.href)
    if (domain === home) continue
    external++
    if (counts.has(domain) || counts.size < MOST_DOMAINS) counts.set(domain, (counts.get(domain) ?? 0) + 1)
    if (links.length === MOST_LINKS) continue
    const { anchor: words } = anchorText(page, anchor.node)
    links.push({ href: anchor.href, anchor: words.slice(0, 200), followed: followed(anchor), region: regionOf(anchor) })
  }
  return { all, external, domains: [...counts], links }
}
