import type { SeenLink, Sighting } from '../../src/model/sighting.ts'
import type { Content } from '../../src/monitoring/index.ts'

const PAGE = 'https://blog.example/post'

export const seenLink: SeenLink = {
  leadsTo: 'https://us.example/guide',
  anchor: 'a good guide',
  qualifiers: [],
  followed: true,
  region: 'body',
  regionConfidence: 0.9,
  paragraph: 'Whoever wants to know more about it will find a good guide at our neighbours, free of charge.',
  snippet: '<a href="https://us.example/guide">a good guide</a>',
  breach: null,
}

/** A page that was read and holds the link. */
export const there: Sighting = {
  at: '2026-01-05T06:00:00.000Z',
  outcome: 'ok',
  found: true,
  quote: null,
  hostGone: false,
  redirectedAway: false,
  finalUrl: PAGE,
  title: 'How to mend a bicycle',
  blocked: false,
  indexable: true,
  indexReason: 'nothing-in-the-way',
  indexQuote: null,
  link: seenLink,
  targetWorks: true,
}

/** The same page without the link. */
export const missing: Sighting = { ...there, found: false, link: null, targetWorks: null }

/** A page that could not be read. */
export const unread: Sighting = { ...missing, found: null, outcome: 'http-error', blocked: null, indexable: null }

export const sameContent: Content = { kept: 1, titleKept: 1, lasting: true, drifted: false }
export const otherContent: Content = { kept: 0.1, titleKept: 0, lasting: true, drifted: true }
