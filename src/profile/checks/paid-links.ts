// Google: advertising links are no violation when they are qualified with rel="sponsored" or "nofollow".
import type { Check } from '../check.ts'

export const paidLinks: Check = {
  id: 'paid-links',
  says: {
    fine: {
      nl: 'Er zijn geen betaalde links gevonden zonder rel="sponsored" of "nofollow".',
      en: 'No paid links were found without rel="sponsored" or "nofollow".',
    },
    look: {
      nl: '{links} {links|link staat|links staan} op een pagina die zegt dat ervoor betaald is, zonder rel="sponsored" of "nofollow".',
      en: '{links} {links|link stands|links stand} on a page that says it was paid for, without rel="sponsored" or "nofollow".',
    },
    unknown: {
      nl: 'Er zijn nog geen links om op betaling te bekijken.',
      en: 'There are no links yet to look at for payment.',
    },
    advice: {
      nl: 'Vraag de site om rel="sponsored" aan de link toe te voegen. Dan voldoet hij aan de regels.',
      en: 'Ask the site to add rel="sponsored" to the link. Then it meets the rules.',
    },
  },
  judge({ paid, links: all }) {
    const links = paid.find(({ name }) => name === 'unqualified')?.links ?? 0
    if (all === 0) return { state: 'unknown', params: { links } }
    return { state: links > 0 ? 'look' : 'fine', params: { links } }
  },
}
