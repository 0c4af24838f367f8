/**
 * Pages that say who one deals with, each by the last part of its address and by the words of links to it, in nl, en, de,
 * fr, es. Where those two name different ones, the first here counts.
 */
const PAGES: readonly (readonly [page: string, steps: string, words: string])[] = [
  [
    'about',
    'about about-us over over-ons over-mij wie-zijn-wij wie-ben-ik ueber-uns uber-uns a-propos qui-sommes-nous sobre quienes-somos',
    'about|about us|about me|over|over ons|over mij|over deze site|wie zijn wij|wie ben ik|über uns|à propos|sobre nosotros',
  ],
  [
    'contact',
    'contact contact-us contact-ons kontakt contacto contactez-nous',
    'contact|contact us|contact opnemen|kontakt|contacto|contactez-nous',
  ],
  [
    'privacy',
    `privacy privacy-policy privacy-statement privacy-verklaring privacy-beleid privacy_policy privacy_statement privacy_verklaring
    privacy_beleid privacypolicy privacystatement privacyverklaring privacybeleid datenschutz datenschutzerklaerung confidentialite privacidad`,
    `privacy|privacy policy|privacy statement|privacyverklaring|privacybeleid|datenschutz|datenschutzerklärung|politique de confidentialité|política de privacidad`,
  ],
  [
    'imprint',
    'imprint impressum colofon mentions-legales aviso-legal',
    'imprint|impressum|colofon|mentions légales|aviso legal',
  ],
  [
    'editorial-policy',
    'editorial-policy editorial-guidelines editorial-standards redactie redactiestatuut redactiebeleid',
    'editorial policy|editorial guidelines|editorial standards|redactiestatuut|redactioneel beleid',
  ],
]

const BY_STEP = placesOf(PAGES.map(([, steps]) => steps.split(/\s+/)))
const BY_WORDS = placesOf(PAGES.map(([, , words]) => words.split('|')))

/** How many kinds of such pages there are. */
export const ORGANISATION_PAGES = PAGES.length

/** Which of the pages that say who is behind a site a link leads to: `about`, `contact` and so on; null for another page. */
export function organisationPage(href: string, words: string): string | null {
  const byStep = BY_STEP.get(lastStep(href)) ?? PAGES.length
  const byWords = BY_WORDS.get(words.toLowerCase()) ?? PAGES.length
  return PAGES[Math.min(byStep, byWords)]?.[0] ?? null
}

function placesOf(names: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  return new Map(names.flatMap((list, place) => list.map((name) => [name, place] as const)))
}

/** The last part of the path of an address, in lower case and without `.html` and the like; '' for a front page. */
function lastStep(href: string): string {
  const last = /^https?:\/\/[^/]*(?:\/+([^/?#]+))*/.exec(href)?.[1] ?? ''
  return last.toLowerCase().replace(/\.\w{2,5}$/, '')
}
