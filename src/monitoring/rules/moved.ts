import type { Placement } from '../../model/evidence.ts'
import type { SeenLink } from '../../model/sighting.ts'
import { sharedWords } from '../shared-words.ts'
import { bothTimes, quoteLink, type Rule } from '../rule.ts'

/** What a place is worth, as the criterion of placement has it: text, then lists and people, then furniture, then out of sight. */
const WORTH: Readonly<Record<Placement, number>> = {
  body: 3,
  other: 2,
  bio: 2,
  comment: 2,
  related: 1,
  sidebar: 1,
  nav: 1,
  header: 1,
  footer: 1,
  'js-only': 0,
  hidden: 0,
}

/** Regions less sure than this are guesses: two guesses about one place may differ. */
const SURE = 0.5
/** A link in the same sentences has not moved, whatever the page looks like now. */
const SAME_SURROUNDINGS = 0.6

/** The link went to a place where it is worth less. */
export const moved: Rule = {
  id: 'moved',
  says: {
    nl: 'De link is verplaatst naar een plek waar hij minder waard is: van {from} naar {to}',
    en: 'The link was moved to a place where it is worth less: from {from} to {to}',
  },
  spot(comparison) {
    const seen = bothTimes(comparison)
    if (seen === null) return null
    const { was, is } = seen
    if (WORTH[is.region] >= WORTH[was.region] || is.regionConfidence < SURE) return null
    if (is.region !== 'hidden' && standsInSameText(was, is)) return null
    return { from: was.region, to: is.region, quote: quoteLink(is) }
  },
}

function standsInSameText(was: SeenLink, is: SeenLink): boolean {
  const around = (link: SeenLink): string => link.paragraph.replace(link.anchor, ' ')
  return (sharedWords(around(was), around(is)) ?? 0) >= SAME_SURROUNDINGS
}
