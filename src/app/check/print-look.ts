import { PLACEMENT_MESSAGES } from '../../evidence/index.ts'
import { say } from '../../i18n/index.ts'
import type { Language, Messages, Params, Text } from '../../model/text.ts'
import { REASON_WORDS, WORDS } from '../../reports/index.ts'
import type { PageLook } from './look-at-page.ts'

const LABELS = {
  visit: { nl: 'Bezoek', en: 'Visit' },
  hop: { nl: 'Doorgestuurd', en: 'Redirected' },
  proof: { nl: 'Bewijs', en: 'Proof' },
  robots: { nl: 'robots.txt', en: 'robots.txt' },
  title: { nl: 'Titel', en: 'Title' },
  language: { nl: 'Taal', en: 'Language' },
  published: { nl: 'Datum', en: 'Date' },
  author: { nl: 'Auteur', en: 'Author' },
  kind: { nl: 'Soort', en: 'Kind' },
  commerce: { nl: 'Verdient aan', en: 'Earns by' },
  sources: { nl: 'Bronnen', en: 'Sources' },
  comments: { nl: 'Reacties', en: 'Comments' },
  indexing: { nl: 'Zoekmachines', en: 'Search engines' },
  anchor: { nl: 'Linktekst', en: 'Anchor text' },
  followed: { nl: 'Volgen', en: 'Followed' },
  placement: { nl: 'Plaats', en: 'Place' },
  paragraph: { nl: 'Omgeving', en: 'Around it' },
  path: { nl: 'Vindplaats', en: 'Found at' },
  snippet: { nl: 'HTML', en: 'HTML' },
} as const satisfies Record<string, Text>

const SENTENCES = {
  link: { nl: 'Link {number} van {count}: {href}', en: 'Link {number} of {count}: {href}' },
  none: {
    nl: 'Op deze pagina staat nu geen link naar {targets}.',
    en: 'There is no link to {targets} on this page now.',
  },
  unseen: {
    nl: 'Of de link er staat, is niet te zeggen: de pagina kon niet worden bekeken.',
    en: 'Whether the link is there cannot be told: the page could not be looked at.',
  },
  paid: { nl: 'De pagina zegt: "{text}"', en: 'The page says: "{text}"' },
  imitation: {
    nl: 'Lijkt op een link, maar zoekmachines kunnen het niet volgen: {text}',
    en: 'Looks like a link, but search engines cannot follow it: {text}',
  },
  commerce: {
    nl: 'advertentieplekken: {slots}, betaalde doorverwijzingen: {affiliate}, op {words} woorden tekst',
    en: 'advert places: {slots}, paid referrals: {affiliate}, on {words} words of text',
  },
  comments: { nl: 'bezoekers kunnen reageren', en: 'visitors can comment' },
  commentsBy: { nl: 'bezoekers kunnen reageren via {system}', en: 'visitors can comment through {system}' },
  cited: { nl: 'staat in een bronnenlijst of noot', en: 'stands in a list of sources or a note' },
  sure: { nl: '{word} ({percent}% zeker)', en: '{word} ({percent}% sure)' },
} as const satisfies Record<string, Text>

/** What robots.txt says to Googlebot where no line of it decides. */
const ROBOTS: Messages = {
  allowed: { nl: 'laat Google toe', en: 'lets Google in' },
  disallowed: { nl: 'houdt Google buiten', en: 'keeps Google out' },
}

/** What kind of page or site it is. */
const KINDS: Messages = {
  article: { nl: 'artikel', en: 'article' },
  news: { nl: 'nieuwsbericht', en: 'news article' },
  'blog-post': { nl: 'blogbericht', en: 'blog post' },
  listing: { nl: 'overzichtspagina', en: 'listing' },
  forum: { nl: 'forum', en: 'forum' },
  directory: { nl: 'linkgids', en: 'directory' },
  product: { nl: 'productpagina', en: 'product page' },
  home: { nl: 'voorpagina', en: 'home page' },
  profile: { nl: 'profielpagina', en: 'profile page' },
  other: { nl: 'onbekende soort pagina', en: 'page of an unknown kind' },
  'site.blog': { nl: 'op een blog', en: 'on a blog' },
  'site.news': { nl: 'op een nieuwssite', en: 'on a news site' },
  'site.forum': { nl: 'op een forum', en: 'on a forum' },
  'site.media': { nl: 'van een omroep, podcast of tijdschrift', en: 'of a broadcaster, podcast or magazine' },
  'site.directory': { nl: 'op een linkgids', en: 'on a directory' },
  'site.shop': { nl: 'op een winkelsite', en: 'on a shop site' },
  'site.institution': { nl: 'van een instelling', en: 'of an institution' },
}

/** A look as lines for a terminal. */
export function printLook(look: PageLook, language: Language): string {
  const told = (text: Text, params: Params = {}): string => say(text, language, params)
  const labelled = (label: keyof typeof LABELS, value: string | null): string[] =>
    value === null || value === '' ? [] : [`  ${told(LABELS[label]).padEnd(16)}${value}`]
  const word = (words: Messages, key: string): string => {
    const text = words[key]
    return text === undefined ? key : told(text)
  }
  const { outcome, status, links, targets } = look
  return [
    look.url,
    ...labelled('visit', [word(REASON_WORDS, outcome), ...(status === null ? [] : [`HTTP ${status}`])].join(', ')),
    ...look.hops.flatMap(({ status: code, location }) => labelled('hop', `${code} ${location}`)),
    ...(outcome === 'ok' ? [] : labelled('proof', look.quote)),
    ...labelled('robots', look.robots === null ? null : word(ROBOTS, look.robots.googlebot)),
    ...labelled('indexing', `${word(WORDS, `indexable.${look.indexable}`)}: ${word(REASON_WORDS, look.indexReason)}`),
    ...(['title', 'language', 'published', 'author'] as const).flatMap((name) => labelled(name, look[name])),
    ...labelled(
      'kind',
      kindOf(look, (key) => word(KINDS, key)),
    ),
    ...labelled('commerce', earnings(look, told)),
    ...labelled('sources', look.sources === 0 ? null : String(look.sources)),
    ...labelled('comments', commentsOf(look, told)),
    ...look.disclosures.map(({ text }) => `  ${told(SENTENCES.paid, { text })}`),
    ...links.flatMap((link, at) => [
      '',
      told(SENTENCES.link, { number: at + 1, count: links.length, href: link.href }),
      ...labelled('anchor', link.anchor),
      ...labelled('followed', [word(WORDS, `answer.${link.followed ? 'yes' : 'no'}`), ...link.rel].join(', ')),
      ...labelled(
        'placement',
        told(SENTENCES.sure, {
          word: word(WORDS, `placement.${link.placement}`),
          percent: Math.round(link.confidence * 100),
        }),
      ),
      ...link.reasons.map((reason) => `  ${' '.repeat(16)}${word(PLACEMENT_MESSAGES, reason)}`),
      ...(link.cited ? [`  ${' '.repeat(16)}${told(SENTENCES.cited)}`] : []),
      ...labelled('paragraph', link.paragraph),
      ...labelled('path', link.path),
      ...labelled('snippet', link.snippet.replace(/\s+/g, ' ')),
    ]),
    ...(links.length > 0
      ? []
      : ['', told(outcome === 'ok' ? SENTENCES.none : SENTENCES.unseen, { targets: targets.join(', ') })]),
    ...look.imitations.map((text) => told(SENTENCES.imitation, { text: text.replace(/\s+/g, ' ') })),
  ].join('\n')
}

function kindOf({ type, siteKind }: PageLook, word: (key: string) => string): string | null {
  if (type === null) return null
  const isSaid = siteKind === null || siteKind === type || type === 'blog-post'
  return isSaid ? word(type) : `${word(type)} ${word(`site.${siteKind}`)}`
}

function commentsOf({ comments: system }: PageLook, told: (text: Text, params?: Params) => string): string | null {
  if (system === null) return null
  return system === '' ? told(SENTENCES.comments) : told(SENTENCES.commentsBy, { system })
}

function earnings(look: PageLook, told: (text: Text, params?: Params) => string): string | null {
  const { advertSlots: slots, affiliateLinks: affiliate, words } = look
  return slots + affiliate === 0 ? null : told(SENTENCES.commerce, { slots, affiliate, words })
}
