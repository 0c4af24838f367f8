import type { ChangeKind } from '../model/change.ts'
import type { News } from '../model/news.ts'
import type { Messages } from '../model/text.ts'

/** What a change means for the one who looks after the site, the most pressing first. */
export const GROUPS = ['lost', 'ours', 'less', 'other', 'back'] as const
export type Group = (typeof GROUPS)[number]

/** What is not named here has changed and is worth what it was. */
const GROUP_OF: Readonly<Partial<Record<ChangeKind, Group>>> = {
  'link-removed': 'lost',
  'page-gone': 'lost',
  'page-redirected': 'lost',
  'host-gone': 'lost',
  'host-parked': 'lost',
  'target-broken': 'ours',
  'contract-broken': 'less',
  'rel-changed': 'less',
  moved: 'less',
  noindexed: 'less',
  canonicalised: 'less',
  blocked: 'less',
  'content-replaced': 'less',
  'topic-changed': 'less',
  'link-returned': 'back',
}

/** A heading and what to do about it, for each group. */
export const GROUP_MESSAGES: Messages = {
  lost: { nl: 'Weg ({count})', en: 'Lost ({count})' },
  'lost-advice': {
    nl: 'Was de link je iets waard? Vraag de beheerder dan vriendelijk of het zo bedoeld is.',
    en: 'If the link mattered to you, ask the site kindly whether that was meant.',
  },
  ours: { nl: 'Zelf te herstellen ({count})', en: 'Yours to mend ({count})' },
  'ours-advice': {
    nl: 'De link komt op je eigen site uit op een pagina die niet werkt. Zet die terug of stuur haar door.',
    en: 'The link leads to a page of your own that does not work. Put it back or redirect it.',
  },
  less: { nl: 'Minder waard ({count})', en: 'Worth less ({count})' },
  'less-advice': {
    nl: 'De link staat er nog. Kijk of de wijziging klopt voordat je iemand schrijft.',
    en: 'The link still stands. See whether the change is right before you write to anyone.',
  },
  other: { nl: 'Veranderd ({count})', en: 'Changed ({count})' },
  'other-advice': { nl: 'Je hoeft niets te doen.', en: 'There is nothing you need to do.' },
  back: { nl: 'Terug ({count})', en: 'Back ({count})' },
  'back-advice': { nl: 'Goed nieuws: je hoeft niets te doen.', en: 'Good news: there is nothing you need to do.' },
}

export function groupOf({ change }: News): Group {
  return GROUP_OF[change.kind] ?? 'other'
}

/** News that should not wait for a digest: a link that is worth something goes, loses worth, or leads nowhere. */
export function isImportant(news: News): boolean {
  const group = groupOf(news)
  if (group === 'ours') return true
  return (group === 'lost' || group === 'less') && (news.grade === 'strong' || news.grade === 'fair')
}
