import type { Placement, Quote } from '../../model/evidence.ts'
import { defineCriterion, reason } from '../criterion.ts'

/**
 * What a place on the page is worth. Order after the reasonable surfer (US 7,716,225): a link that readers are likely
 * to follow counts for more; the steps are ours and stand here alone.
 */
const WORTH: Readonly<Record<Placement, number>> = {
  body: 1,
  other: 0.5,
  bio: 0.5,
  related: 0.3,
  comment: 0.25,
  sidebar: 0.2,
  nav: 0.2,
  header: 0.2,
  footer: 0.15,
  'js-only': 0.3,
  hidden: 0,
}
/** A link in the template of a whole site is one decision, not many (pitfall P4). */
const SITEWIDE_AT_MOST = 0.25

/** Signs on the page told with a region; they come strongest first and have sentences of their own (evidence/placement). */
const CUES_TOLD = 3

/** Does the link stand in the running text, where an editor put it, or in the furniture of the page? (C3, P4) */
export const placement = defineCriterion({
  id: 'placement',
  needs: ['placement'],
  messages: {
    body: { nl: 'De link staat in de lopende tekst', en: 'The link stands in the running text' },
    nav: { nl: 'De link staat in het menu', en: 'The link stands in the menu' },
    header: { nl: 'De link staat in de kop van de pagina', en: 'The link stands in the page header' },
    footer: { nl: 'De link staat in de voet van de pagina', en: 'The link stands in the page footer' },
    sidebar: { nl: 'De link staat in de zijbalk', en: 'The link stands in the sidebar' },
    related: { nl: 'De link staat in een blok met verwijzingen', en: 'The link stands in a box of related links' },
    comment: { nl: 'De link staat in een reactie of forumbericht', en: 'The link stands in a comment or forum post' },
    bio: { nl: 'De link staat bij de gegevens van de schrijver', en: 'The link stands with the details of the author' },
    hidden: { nl: 'De link is voor lezers niet te zien', en: 'Readers cannot see the link' },
    'js-only': {
      nl: 'De link verschijnt pas als scripts hebben gedraaid',
      en: 'The link appears only after scripts have run',
    },
    other: { nl: 'De link staat in een lijst', en: 'The link stands in a list' },
    sitewide: {
      nl: 'Dezelfde link staat op elke bekeken pagina van de site',
      en: 'The same link stands on every page of the site that was looked at',
    },
  },
  judge({ placement: { link, sitewide } }, say) {
    const { region, confidence } = link.placement
    const quote: Quote = { from: 'html', text: link.snippet, at: link.path }
    const reasons = [
      say(region, {}, [quote]),
      ...link.placement.reasons.slice(0, CUES_TOLD).map((cue) => reason(`region.${cue}`)),
    ]
    if (sitewide === true) reasons.push(say('sitewide'))
    const worth = WORTH[region]
    return { score: sitewide === true ? Math.min(worth, SITEWIDE_AT_MOST) : worth, confidence, reasons }
  },
})
