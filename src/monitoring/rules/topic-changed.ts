import { isReplaced } from '../content.ts'
import { bothTimes, type Rule } from '../rule.ts'

/** The link stayed and the page around it is about something else now; that its place or words differ follows from that. */
export const topicChanged: Rule = {
  id: 'topic-changed',
  says: {
    nl: 'De pagina gaat nu over iets anders, "{to}" in plaats van "{from}"; de link staat er nog',
    en: 'The page is about something else now, "{to}" instead of "{from}"; the link is still there',
  },
  covers: ['anchor-changed', 'moved'],
  spot(comparison) {
    if (bothTimes(comparison) === null || !isReplaced(comparison.content)) return null
    const { before, after } = comparison
    return { from: before.title, to: after.title, quote: { from: 'text', text: after.title, at: 'title' } }
  },
}
