import type { AdvertisingEvidence } from '../../model/evidence.ts'
import type { Anchor } from '../anchors.ts'
import { AD_HOSTS, AFFILIATE_HOSTS, AFFILIATE_PARAMETER } from '../commerce-hosts.ts'
import type { Page } from '../page.ts'
import { ancestors, valueTest } from '../tree/index.ts'

/** Class and id words of an advert's place, as ad servers' own guides write them. */
const SLOT = /(^|\s)(adsbygoogle|div-gpt-ad[\w-]*|google_ads_iframe[\w-]*|ad-?slot|ad-?unit|ezoic-ad)(?=\s|$|-\d)/i

/** How a page earns by what stands on it: places for adverts, the networks that fill them, links that pay. */
export function gatherAdvertising(
  page: Page,
  anchors: readonly Anchor[],
  domainOf: (href: string) => string,
): AdvertisingEvidence {
  const paying = anchors.filter((anchor) => isAffiliate(anchor, domainOf))
  const adHost = (source: string | null): string | null => {
    const address = /^(?:https?:)?(\/\/[\w.-]+)/i.exec(source ?? '')?.[1]
    const domain = address === undefined ? null : domainOf(`https:${address.toLowerCase()}`)
    return domain !== null && AD_HOSTS.has(domain) ? domain : null
  }
  return {
    slots: countSlots(page, adHost),
    networks: adNetworks(page, adHost),
    affiliateLinks: paying.length,
    affiliateQuote: paying[0] === undefined ? null : { from: 'html', text: paying[0].written.slice(0, 300) },
  }
}

function isAffiliate({ href, rel }: Anchor, domainOf: (href: string) => string): boolean {
  if (href === null) return false
  if (rel.includes('sponsored') || AFFILIATE_PARAMETER.test(href)) return true
  return AFFILIATE_HOSTS.has(domainOf(href))
}

/** The domain of an ad server that an address leads to; null for any other. */
type AdHost = (source: string | null) => string | null

/** Named places, and frames of ad servers outside them. */
function countSlots({ tree, elements }: Page, adHost: AdHost): number {
  const isClass = valueTest(tree, 'class', SLOT)
  const isId = valueTest(tree, 'id', SLOT)
  const named = new Set(
    ['ins', 'div', 'section', 'aside'].flatMap((name) => elements(name).filter((node) => isClass(node) || isId(node))),
  )
  const frames = elements('iframe').filter(
    (node) => adHost(tree.attribute(node, 'src')) !== null && !ancestors(tree, node).some((above) => named.has(above)),
  )
  return named.size + frames.length
}

function adNetworks({ tree, elements }: Page, adHost: AdHost): string[] {
  const sources = [...elements('script'), ...elements('iframe')].map((node) => adHost(tree.attribute(node, 'src')))
  return [...new Set(sources.filter((host) => host !== null))]
}
