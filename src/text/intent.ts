import type { PageType } from '../model/evidence.ts'
import type { Intent } from '../model/relevance.ts'

// Words by which people and templates show what a page is for, Dutch and English. A page of a type that leaves no doubt
// (forum, profile, list, product) is not asked; an article may inform, sell or report.

/** Prices, carts, offers. */
const SELLING =
  /\p{Sc}\s?\d|\d\s?(?:\p{Sc}|euro|EUR)(?!\p{L})|(?<!\p{L})(?:bestel(?:len)?|koop|kopen|winkelwagen|winkelmand|korting|aanbieding|offerte|gratis verzending|op voorraad|prijzen|tarieven|vraag .{0,20} aan|buy|order now|add to cart|shopping cart|checkout|discount|special offer|free shipping|in stock|pricing|quote today|sign up|free trial)(?!\p{L})/giu

/** Reporting verbs and datelines. */
const REPORTING =
  /(?<!\p{L})(?:meldt|meldde|aldus|liet weten|laat weten|bevestigde?|volgens|woordvoerder|persbericht|vandaag|gisteren|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|reported|announced|told reporters|said|spokes(?:man|woman|person)|according to|press release|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?!\p{L})/giu

/** Posts one after another. */
const TALKING =
  /(?<!\p{L})(?:geplaatst door|schreef:|reageer|citeer|reacties:|berichten:|lid geworden|topicstarter|wrote:|posted by|posts:|joined:|re:|reply|quote:|thread|moderator)(?!\p{L})/giu

/** Told once in so many words: more often than most articles do. */
const SELLING_WORDS = 90
const REPORTING_WORDS = 45
const TALKING_WORDS = 60
/** Fewer hits than this are chance. */
const LEAST_HITS = 3

const OF_TYPE: Readonly<Partial<Record<PageType, Intent>>> = {
  listing: 'listing',
  directory: 'listing',
  home: 'listing',
  forum: 'forum',
  profile: 'profile',
  product: 'commercial',
}

/** What a reader comes to a page for; null where too little is said to tell. */
export function intentOf(text: string, type: PageType | null): Intent | null {
  const sure = type === null ? undefined : OF_TYPE[type]
  if (sure) return sure
  const words = text.split(/\s+/).length
  const often = (pattern: RegExp, wordsPerHit: number): boolean => {
    const hits = text.match(pattern)?.length ?? 0
    return hits >= LEAST_HITS && hits * wordsPerHit >= words
  }
  if (often(TALKING, TALKING_WORDS)) return 'forum'
  if (often(SELLING, SELLING_WORDS)) return 'commercial'
  if (often(REPORTING, REPORTING_WORDS)) return 'news'
  if (type === 'news') return 'news'
  return type === 'article' || type === 'blog-post' || words > 60 ? 'informational' : null
}
