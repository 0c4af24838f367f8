import type { AnchorKind } from './phrases.ts'
import type { GroupName } from './site-groups.ts'

export type Place = 'body' | 'bio' | 'entry' | 'footer' | 'friends' | 'related' | 'comment' | 'post' | 'script' | 'none'

/** One way in which a page links to the own site, or no longer does. */
export interface LinkCase {
  /** Groups whose sites take turns. */
  readonly on: readonly GroupName[]
  /** In the smallest web. */
  readonly pages: number
  readonly place: Place
  readonly rel?: string
  /** Sentences of the page about itself, by their name in the phrases. */
  readonly says?: string
  /** Content of the robots meta tag, or of the X-Robots-Tag header. */
  readonly meta?: string
  readonly header?: string
  /** Names another page as the real one. */
  readonly canonical?: true
  readonly answer?: 404 | 410 | 'soft-404'
  readonly anchors?: readonly AnchorKind[]
}

const WRITTEN: readonly GroupName[] = ['cycling', 'press']
const FOR_RANKING: readonly AnchorKind[] = ['exact', 'exact', 'partial']

/** Together some 400 links, of every grade. */
export const LINK_CASES: readonly LinkCase[] = [
  { on: WRITTEN, pages: 70, place: 'body' },
  { on: ['travel'], pages: 24, place: 'body' },
  { on: ['household'], pages: 24, place: 'body' },
  { on: ['cycling'], pages: 10, place: 'bio', anchors: ['brand'] },
  { on: ['directory'], pages: 14, place: 'entry', anchors: ['brand', 'other'] },
  { on: ['client'], pages: 24, place: 'footer', anchors: ['brand'] },
  { on: ['friend'], pages: 24, place: 'friends', anchors: ['brand'] },
  { on: ['forum'], pages: 24, place: 'post' },
  { on: WRITTEN, pages: 10, place: 'related', anchors: ['other', 'brand'] },
  { on: WRITTEN, pages: 14, place: 'comment', rel: 'ugc nofollow' },
  { on: WRITTEN, pages: 14, place: 'body', rel: 'nofollow' },
  { on: ['press'], pages: 12, place: 'body', rel: 'sponsored', says: 'sponsored' },
  { on: WRITTEN, pages: 8, place: 'body', meta: 'noindex, follow' },
  { on: ['press'], pages: 4, place: 'body', header: 'noindex' },
  { on: ['travel'], pages: 4, place: 'body', meta: 'nofollow' },
  { on: ['travel'], pages: 4, place: 'body', canonical: true },
  { on: ['closed'], pages: 5, place: 'body' },
  { on: ['press'], pages: 3, place: 'script' },
  { on: ['network'], pages: 24, place: 'body', anchors: FOR_RANKING },
  { on: ['seller'], pages: 12, place: 'body', says: 'paidPlain', anchors: FOR_RANKING },
  { on: ['swapper'], pages: 8, place: 'entry', says: 'swap', anchors: ['exact', 'brand'] },
  { on: ['ring'], pages: 6, place: 'friends', says: 'rings', anchors: FOR_RANKING },
  { on: WRITTEN, pages: 9, place: 'body', answer: 404 },
  { on: ['travel'], pages: 3, place: 'body', answer: 410 },
  { on: ['cycling'], pages: 3, place: 'body', answer: 'soft-404' },
  { on: WRITTEN, pages: 10, place: 'none' },
  { on: ['parked'], pages: 5, place: 'body' },
  { on: ['dead'], pages: 4, place: 'body' },
  { on: ['guarded'], pages: 8, place: 'body' },
  { on: ['broken'], pages: 6, place: 'body' },
  { on: ['shell'], pages: 6, place: 'body' },
  { on: ['slow'], pages: 1, place: 'body' },
  { on: ['refusing'], pages: 3, place: 'body' },
]
