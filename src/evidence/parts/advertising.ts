import type { AdvertisingEvidence } from '../../model/evidence.ts'
import { registrableDomain } from '../../url/index.ts'
import { hostOf } from '../anchors.ts'
import type { Anchor } from '../anchors.ts'
import { AD_HOSTS, AFFILIATE_HOSTS, AFFILIATE_PARAMETER } from '../commerce-hosts.ts'
import type { Page } from '../page.ts'

/** Class and id words of an advert's place, as ad servers' own guides write them. */
const SLOT = /(^|\s)(adsbygoogle|div-gpt-ad[\w-]*|google_ads_iframe[\w-]*|ad-?slot|ad-?unit|ezoic-ad)(?=\s|$|-\d)/i

/** How a page earns by what stands on it: places for adverts, the networks that fill them, links that pay. */
export function gatherAdvertising(page: Page, anchors: readonly Anchor[]): AdvertisingEvidence {
  const paying = anchors.filter(isAffiliate)
  return {
    slots: countSlots(page),
    networks: adNetworks(page),
    affiliateLinks: paying.length,
    affiliateQuote: paying[0] === undefined ? null : { from: 'html', text: paying[0].written.slice(0, 300) },
  }
}

function isAffiliate({ href, rel }: Anchor): boolean {
  if (href === null) return false
  if (rel.includes('sponsored') || AFFILIATE_PARAMETER.test(href)) return true
  return AFFILIATE_HOSTS.has(registrableDomain(hostOf(href)))
}

/** Named places, and frames of ad servers outside them. */
function countSlots({ tree, elements }: Page): number {
  const named = ['ins', 'div', 'section', 'aside'].flatMap((name) =>
    elements(name).filter((node) =>
      SLOT.test(`${tree.attribute(node, 'class') ?? ''} ${tree.attribute(node, 'id') ?? ''}`),
    ),
  )
  const frames = elements('iframe').filter(
    (node) =>
      adHost(tree.attribute(node, 'src')) !== null && !named.some((slot) => slot < node && node < tree.end[slot]!),
  )
  return named.length + frames.length
}

function adNetworks({ tree, elements }: Page): string[] {
  const sources = [...elements('script'), ...elements('iframe')].map((node) => adHost(tree.attribute(node, 'src')))
  return [...new Set(sources.filter((host) => host !== null))]
}

function adHost(source: string | null): string | null {
  const host = /^(?:https?:)?\/\/([\w.-]+)/i.exec(source ?? '')?.[1]
  if (host === undefined) return null
  const domain = registrableDomain(host.toLowerCase())
  return AD_HOSTS.has(domain) ? domain : null
}
