import type { ChangeKind } from '../../src/model/change.ts'
import type { News } from '../../src/model/news.ts'
import type { Messages } from '../../src/model/text.ts'

export function news(id: string, kind: ChangeKind, more: Partial<News> = {}): News {
  return {
    id,
    at: '2026-11-23T09:00:00.000Z',
    site: 'https://www.dekorst.example/',
    source: `https://blog.example/${id}`,
    target: 'https://www.dekorst.example/brood',
    grade: 'strong',
    change: { kind, from: null, to: null, quote: { from: 'html', text: '<a href="/">bread &  butter</a>' } },
    ...more,
  }
}

export const WORDING = {
  language: 'nl' as const,
  changes: {
    'link-removed': { nl: 'De link staat er niet meer', en: 'The link is no longer there' },
    'link-returned': { nl: 'De link is terug', en: 'The link is back' },
    'target-broken': { nl: 'De pagina waar de link naartoe gaat werkt niet', en: 'The page linked to does not work' },
    moved: { nl: 'De link is verplaatst naar {to}', en: 'The link was moved to {to}' },
    'anchor-changed': { nl: 'De ankertekst is nu "{to}"', en: 'The anchor text is now "{to}"' },
  } satisfies Messages,
  terms: { moved: { footer: { nl: 'voettekst', en: 'footer' } } },
  grades: { strong: { nl: 'sterk', en: 'strong' } } satisfies Messages,
}
