import type { News } from '../../model/news.ts'

/** One invented change, so that a message can be seen before there is any. The names are reserved for examples (RFC 2606). */
export function trialNews(at: string): readonly News[] {
  return [
    {
      id: `trial-${at}`,
      at,
      site: 'https://www.example.com/',
      source: 'https://blog.example.org/a-page-that-links-to-you',
      target: 'https://www.example.com/guide',
      grade: 'strong',
      change: { kind: 'rel-changed', from: 'follow', to: 'nofollow', quote: null },
    },
  ]
}
