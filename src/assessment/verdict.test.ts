import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ANCHOR_CLASSES, type AnchorClass } from '../model/audited-link.ts'
import type { LinkEvidence, Placement } from '../model/evidence.ts'
import type { Evidence, Gathered } from '../model/gathered.ts'
import { ASSESSMENT_MESSAGES, assess, verdict } from './index.ts'

const link: LinkEvidence = {
  index: 4,
  href: 'https://us.example/',
  match: 'page',
  leadsTo: 'https://us.example/',
  anchor: 'us',
  anchorFrom: 'text',
  rel: [],
  followed: true,
  placement: { region: 'body', confidence: 0.9, reasons: [] },
  paragraph: 'They wrote about us.',
  language: null,
  cited: false,
  path: 'html > body > p > a',
  snippet: '<a href="https://us.example/">us</a>',
}
const mix = Object.fromEntries(ANCHOR_CLASSES.map((name) => [name, 1])) as Record<AnchorClass, number>
const good: Evidence = {
  presence: {
    outcome: 'ok',
    status: 200,
    quote: null,
    hostGone: false,
    rendered: false,
    redirectedAway: false,
    found: true,
    imitation: null,
  },
  indexing: {
    outcome: 'ok',
    status: 200,
    quote: null,
    url: 'https://a.example/p',
    finalUrl: 'https://a.example/p',
    hops: [],
    redirectedAway: false,
    robots: null,
    page: { directives: [], canonicals: [] },
    canonicalHoldsLink: null,
    outgrown: null,
    searchConsole: null,
    now: '2026-01-05T00:00:00Z',
  },
  link,
  placement: { link, sitewide: false },
  anchor: { anchor: 'us', from: 'text', class: 'brand', mix },
  relevance: {
    pageToNiche: { score: 0.9, percentile: 0.9, words: [] },
    paragraphToTarget: { score: 0.9, percentile: 0.9, words: [] },
    titleAndAnchor: { score: 0.9, percentile: 0.9, words: [] },
    pageLanguage: 'nl',
    siteLanguages: ['nl'],
    intent: null,
  },
  authority: {
    rank: { position: 200_000, of: 130_000_000 },
    figures: [],
    visits: null,
    author: null,
    organisation: [],
    linkedFrom: [],
    lastActive: null,
  },
  scheme: { schemes: [], paidBy: [], rel: [], hidden: false, lookedFor: true },
}
const judged = (change: Partial<Gathered> = {}) => {
  const gathered = { ...good, ...change }
  return verdict(gathered, assess(gathered))
}
const presence = (change: Partial<Evidence['presence']>) => ({ ...good.presence, ...change })
const placed = (region: Placement) => {
  const moved = { ...link, placement: { region, confidence: 0.9, reasons: [] } }
  return { link: moved, placement: { link: moved, sitewide: false } }
}
const unfollowed = { ...link, followed: false, rel: ['nofollow'] }
const nearness = (score: number | null) => ({
  ...good.relevance,
  pageToNiche: { score, percentile: score, words: [] },
  paragraphToTarget: { score, percentile: score, words: [] },
})
const ranked = (position: number) => ({ ...good.authority, rank: { position, of: 130_000_000 } })
const noLink = {
  link: { missing: 'no-link' },
  placement: { missing: 'no-link' },
  anchor: { missing: 'no-link' },
  scheme: { missing: 'no-link' },
} as const

describe('verdict', () => {
  it('is strong for an editorial link on a fitting page of a site that matters', () =>
    assert.equal(judged().grade, 'strong'))
  it('never lets authority make up for the subject', () => {
    assert.equal(judged({ relevance: nearness(0.2), authority: ranked(10) }).grade, 'weak')
    assert.equal(judged({ relevance: nearness(0.6), authority: ranked(10) }).grade, 'fair')
  })
  it('is fair for a page that borders on the subject', () => {
    assert.equal(judged({ relevance: nearness(0.8) }).grade, 'fair')
    assert.equal(judged({ relevance: nearness(0.84) }).grade, 'strong')
  })
  it('is fair for a fitting page of a small site, and does not hold missing ranks against it', () => {
    assert.equal(judged({ authority: ranked(100_000_000) }).grade, 'fair')
    assert.equal(judged({ authority: { ...good.authority, rank: null } }).grade, 'strong')
  })
  it('is weak for furniture, whoever wrote it', () => {
    for (const region of ['footer', 'sidebar', 'nav', 'header', 'comment', 'related'] as const)
      assert.equal(judged(placed(region)).grade, 'weak', region)
    assert.equal(judged(placed('bio')).grade, 'fair')
  })
  it('has no effect when nothing is passed on', () => {
    assert.equal(judged({ link: unfollowed }).grade, 'no-effect')
    const closed = {
      ...good.indexing,
      page: {
        directives: [{ from: 'meta', agent: 'robots', value: 'noindex', quote: { from: 'html', text: 'noindex' } }],
        canonicals: [],
      },
    } as const
    assert.equal(judged({ indexing: closed }).grade, 'no-effect')
  })
  it('is a risk only when a scheme passes something on', () => {
    const scheme = {
      ...good.scheme,
      schemes: [{ kind: 'ring', family: 'exchange', members: ['a.example'], score: 0.9, evidence: [] }],
    } as const
    assert.equal(judged({ scheme }).grade, 'risk')
    assert.equal(judged({ scheme, link: unfollowed }).grade, 'no-effect')
  })
  it('is lost only when the page was read or is known to be gone', () => {
    assert.equal(judged({ presence: presence({ found: false }), ...noLink }).grade, 'lost')
    assert.equal(
      judged({ presence: presence({ outcome: 'not-found', status: 404, found: false }), ...noLink }).grade,
      'lost',
    )
    assert.equal(
      judged({ presence: presence({ outcome: 'dns', status: null, found: false, hostGone: true }), ...noLink }).grade,
      'lost',
    )
  })
  it('advises other things for a page that stays empty in a browser than for one that none opened', () => {
    const advice = (rendered: boolean): string | undefined =>
      judged({ presence: presence({ outcome: 'js-shell', found: null, rendered }), ...noLink }).gates[0]?.reason.message
    assert.equal(advice(false), 'gate.js-shell')
    assert.equal(advice(true), 'gate.empty-in-browser')
  })
  it('is unknown, never lost, when the page could not be read', () => {
    for (const outcome of [
      'challenge',
      'js-shell',
      'timeout',
      'http-error',
      'tls',
      'dns',
      'empty',
      'not-html',
      'too-large',
    ] as const) {
      const indexing = { ...good.indexing, outcome, status: null }
      assert.equal(
        judged({ presence: presence({ outcome, status: null, found: null }), indexing, ...noLink }).grade,
        'unknown',
        outcome,
      )
    }
  })
  it('needs not read a page that Google may not read either', () => {
    const robots = {
      url: 'https://a.example/robots.txt',
      state: 'found',
      status: 200,
      us: { allowed: false, line: 2, rule: 'Disallow: /' },
      googlebot: { allowed: false, line: 2, rule: 'Disallow: /' },
    } as const
    const indexing = { ...good.indexing, outcome: 'robots-disallowed', status: null, robots } as const
    const seen = presence({ outcome: 'robots-disallowed', status: null, found: null })
    assert.equal(judged({ presence: seen, indexing, ...noLink }).grade, 'no-effect')
    const oursOnly = { ...indexing, robots: { ...robots, googlebot: { allowed: true, line: null, rule: null } } }
    assert.equal(judged({ presence: seen, indexing: oursOnly, ...noLink }).grade, 'unknown')
  })
  it('calls an imitation what it is', () => {
    const imitation = { from: 'html', text: '<span onclick>' } as const
    assert.equal(judged({ presence: presence({ found: false, imitation }), ...noLink }).grade, 'no-effect')
  })
  it('lets missing evidence lower no grade', () => {
    assert.equal(judged({ relevance: { missing: 'too-little-text' } }).grade, 'fair')
    assert.equal(judged({ scheme: { missing: 'not-gathered' } }).grade, 'strong')
  })
  it('says nothing that has no sentence in both languages', () => {
    const verdicts = [
      judged(),
      judged({ relevance: nearness(null) }),
      judged({ presence: presence({ found: false }), ...noLink }),
      judged({ presence: { missing: 'not-checked' } }),
    ]
    const said = verdicts.flatMap(({ because, gates, findings }) => [
      because,
      ...gates.map((each) => each.reason),
      ...findings.flatMap(({ reasons }) => reasons),
    ])
    for (const { message } of said)
      assert.ok(ASSESSMENT_MESSAGES[message]?.nl && ASSESSMENT_MESSAGES[message].en, message)
  })
})
