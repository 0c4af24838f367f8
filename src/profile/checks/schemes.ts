// P7. Groups of sites whose links serve ranking, with their members named.
import type { Check } from '../check.ts'

export const schemes: Check = {
  id: 'schemes',
  says: {
    fine: {
      nl: 'Er zijn geen groepen sites gevonden die samen voor de rangschikking naar je linken.',
      en: 'No groups of sites were found that link to you together for the sake of ranking.',
    },
    look: {
      nl: '{groups} {groups|groep|groepen} van sites {groups|lijkt|lijken} voor de rangschikking naar je te linken, samen goed voor {links} {links|link|links}. Zoekmachines tellen zulke links meestal niet mee.',
      en: '{groups} {groups|group|groups} of sites {groups|seems|seem} to link to you for the sake of ranking, with {links} {links|link|links} together. Search engines mostly ignore such links.',
    },
    unknown: {
      nl: 'Er zijn nog geen links om groepen in te zoeken.',
      en: 'There are no links yet to look for groups in.',
    },
    advice: {
      nl: 'Lees hieronder waaraan de groep te herkennen is. Heb je er zelf voor betaald of geruild, stop daar dan mee en vraag om rel="sponsored".',
      en: 'Read below what gives the group away. If you paid or swapped for them yourself, stop doing so and ask for rel="sponsored".',
    },
  },
  judge({ links, schemes: groups }) {
    const params = { groups: groups.length, links: groups.reduce((sum, group) => sum + group.links, 0) }
    if (links === 0) return { state: 'unknown', params }
    return { state: groups.length > 0 ? 'look' : 'fine', params }
  },
}
