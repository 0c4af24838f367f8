/** What an anchor says about why the link was made, seen from any site (not only our own, whose brand and keywords are known). */
export type AnchorKind = 'commercial' | 'brand' | 'url' | 'generic' | 'topical' | 'image'

/**
 * Words that turn a subject into something people search for when they want to buy: the transactional and commercial
 * modifiers of keyword research (Broder, "A taxonomy of web search", 2002, for the notion), Dutch and English.
 */
const BUYING = new RegExp(
  `(?<!\\p{L})(${[
    'kopen|koop|bestellen|bestel|prijs|prijzen|kosten|tarief|tarieven|goedkoop|goedkope|goedkoopste|voordelig|voordelige',
    'voordeligste|beste|online|aanbieding|aanbiedingen|korting|kortingscode|offerte|vergelijken|vergelijk|huren|inhuren',
    'laten maken|in de buurt|lenen|lening|bonus|gratis|specialist|top \\d+',
    'buy|buying|order|price|prices|pricing|cost|cheap|cheaper|cheapest|affordable|best|discount|discounts|coupon|deal|deals',
    'offer|offers|sale|quote|quotes|hire|rent|near me|loan|loans|free|services?|compan(?:y|ies)|experts?',
  ].join('|')})(?!\\p{L})`,
  'iu',
)
const ADDRESS = /^(https?:|www\.)|^[\p{L}\d-]+(\.[\p{L}\d-]+)*\.\p{L}{2,}(\/\S*)?$/iu
/** A name of three letters occurs in other words by chance. */
const SHORTEST_BRAND = 4

/** @param generic anchors that are used for anything, in lower case: see `genericAnchors` */
export function anchorKind(anchor: string, domain: string, generic: ReadonlySet<string>): AnchorKind {
  const text = anchor.trim().toLowerCase()
  if (text === '') return 'image'
  if (ADDRESS.test(text)) return 'url'
  if (generic.has(text)) return 'generic'
  if (namesDomain(text, domain)) return 'brand'
  return BUYING.test(text) ? 'commercial' : 'topical'
}

/** Whether the anchor is the name of the site: `De Smidse` for `desmidse-online.nl`. */
function namesDomain(text: string, domain: string): boolean {
  const name = squeezed(domain.split('.')[0] ?? '')
  const words = squeezed(text)
  if (words.length < SHORTEST_BRAND || name.length < SHORTEST_BRAND) return false
  const [short, long] = words.length < name.length ? [words, name] : [name, words]
  return long.includes(short) && short.length * 2 >= long.length
}

function squeezed(text: string): string {
  return text.normalize('NFKD').replace(/[^\p{L}\d]/gu, '')
}

/** Anchors that say nothing whatever they lead to; further ones are learnt from use. */
const GENERIC =
  'hier|klik hier|lees meer|lees verder|meer|meer informatie|meer info|website|de website|deze site|deze pagina|dit artikel|bron|via|link|bekijk|home|here|click here|read more|more|more information|more info|learn more|site|this site|this page|this article|visit site|visit website|source|view'
/** An anchor used for this many different sites belongs to none of them. */
const MANY_TARGETS = 25

/** @param uses how many different sites each anchor (lower case, trimmed) leads to */
export function genericAnchors(uses: ReadonlyMap<string, number>): Set<string> {
  const learnt = [...uses]
    .filter(([text, targets]) => targets >= MANY_TARGETS && !BUYING.test(text))
    .map(([text]) => text)
  return new Set([...GENERIC.split('|'), ...learnt])
}
