import { titleOf } from '../headline.ts'
import { hasMoreProse } from '../prose.ts'
import { sourceOf } from '../page.ts'
import type { Page } from '../page.ts'
import type { Quote } from '../../model/evidence.ts'

/** Parking pages offer a name and a few words to click on; more running text than this is a site (characters). */
const MOST_PROSE = 1_200

const NAME = '(this|the|deze|dit|diese|ce|este|[\\w-]+(\\.[\\w-]+)+)'
const DOMAIN = '(domain( ?name)?|domein(naam)?|web ?site|website|domaine?|nom de domaine|dominio|url|webadres)'

/** Sentences by which a name is offered or a host says that nothing is there yet. */
const OFFER = new RegExp(
  [
    `\\b${NAME} (${DOMAIN} )?(name )?(is|may be|might be|could be|staat|ist|steht|est|está) (now |mogelijk |nu |eventuell |peut-être )?(listed )?(for sale|available for (purchase|sale)|te koop|zu verkaufen|zum verkauf|à vendre|en venta)`,
    `\\bdomain (for sale|parking)\\b`,
    `\\b(buy|purchase|acquire|inquire about|make an offer on|get) this domain\\b`,
    `\\b(koop|doe een bod op) (deze|dit) (domein|domeinnaam)\\b`,
    `\\b${DOMAIN} (is |has been |was )?(parked|geparkeerd|geregistreerd (door|via|voor)|gereserveerd|reserved)\\b`,
    `\\b(parked|geparkeerde?|geparkte?) (domain|domein(naam)?|page)\\b`,
    `\\bdiese domain (wurde|ist) (registriert|geparkt)\\b`,
    `\\b(this|your) domain (name )?has expired\\b`,
    `\\b(deze|uw|je) (domeinnaam|domein|website) is (verlopen|gereserveerd)\\b`,
  ].join('|'),
  'i',
)

/** Scripts and frames of the companies that show such pages. */
const PARKING_HOST =
  /(sedoparking|parkingcrew|bodis|parklogic|above\.com|cashparking|afternic|dan\.com|hugedomains|uniregistry|skenzo|voodoo\.com|domainsponsor|namebright|parking\.reg\.ru|d38psrni17bvxu\.cloudfront|undeveloped)\b/i

/** A domain that is for sale or parked in place of the site that stood there. */
export function findParked(page: Page): Quote | null {
  const { tree, flow, elements } = page
  if (hasMoreProse(flow, MOST_PROSE)) return null
  const text = `${titleOf(page)}\n${flow.text.slice(0, 5_000)}`
  const offer = OFFER.exec(text)
  if (offer !== null && (flow.text.length < 1_000 || isAboutItself(page, text))) {
    const from = text.lastIndexOf('\n', offer.index) + 1
    return { from: 'text', text: text.slice(from, from + 300).split('\n', 1)[0]! }
  }
  if (flow.text.length > 1_000) return null
  for (const name of ['script', 'iframe', 'frame', 'a', 'img']) {
    for (const node of elements(name).slice(0, 100)) {
      const address = tree.attribute(node, 'src') ?? tree.attribute(node, 'href') ?? ''
      if (PARKING_HOST.test(hostOf(address, page.url))) return { from: 'html', text: sourceOf(tree, node, 200) }
    }
  }
  return null
}

/** The offer is of the very name the page stands on. */
function isAboutItself(page: Page, text: string): boolean {
  const host = hostOf(page.url, page.url).replace(/^www\./, '')
  return host !== '' && text.slice(0, 1_000).toLowerCase().includes(host)
}

function hostOf(address: string, base: string): string {
  return URL.parse(address, base)?.hostname ?? ''
}
