import assert from 'node:assert/strict'
import { it } from 'node:test'
import { hostFacts } from '../../../test/material/host-facts.ts'
import type { HostFacts, LinkFacts } from '../../model/host-facts.ts'
import { findSchemes } from './find-schemes.ts'

const TOPICS = {
  garden: 'plant soil tulip hedge lawn compost pruning seed greenhouse rake bulb mulch fertiliser shovel',
  cooking: 'oven recipe butter flour simmer whisk roast sauce spice dough grill broth pastry marinade',
  finance: 'mortgage interest broker pension budget savings invoice audit ledger dividend tax insurance bond fund',
  cycling: 'bicycle saddle pedal gear chain helmet frame tyre brake route climb peloton spoke derailleur',
} as const
type TopicName = keyof typeof TOPICS
const NAMES = Object.keys(TOPICS) as TopicName[]

function host(domain: string, topic: TopicName, change: Partial<HostFacts> = {}): HostFacts {
  return hostFacts(domain, { text: TOPICS[topic], ...change })
}

function link(source: string, target: string, change: Partial<LinkFacts> = {}): LinkFacts {
  return {
    source: `https://${source}/post`,
    target: `https://${target}/`,
    anchor: 'read more',
    rel: [],
    region: 'body',
    sitewide: null,
    firstSeen: null,
    ...change,
  }
}

const day = (number: number) => new Date(Date.UTC(2025, 0, number)).toISOString().slice(0, 10)
const sites = (count: number, name: string) => Array.from({ length: count }, (_, at) => `${name}${at}.example`)

/** Honest sites: four topics, each linking to others on its topic by name, years apart. */
function honestWeb(): { hosts: HostFacts[]; links: LinkFacts[] } {
  const hosts = sites(48, 'honest').map((domain, at) => host(domain, NAMES[at % 4] ?? 'garden'))
  const links = hosts.flatMap(({ domain }, at) =>
    [4, 8, 12, 16].map((step) => {
      const target = hosts[(at + step) % hosts.length]?.domain ?? ''
      return link(domain, target, {
        anchor: target.split('.')[0] ?? '',
        firstSeen: `${2012 + ((at + step) % 12)}-03-01`,
      })
    }),
  )
  return { hosts, links }
}

function schemesOf(extra: { hosts: HostFacts[]; links: LinkFacts[] }) {
  const honest = honestWeb()
  return findSchemes({
    own: null,
    graph: null,
    hosts: [...honest.hosts, ...extra.hosts],
    links: [...honest.links, ...extra.links],
  })
}

const cheap = (subject: string) => `cheap ${subject}`

/** Sites on all topics that link to two money sites with commercial anchors within a season. */
function network(change: Partial<HostFacts> = {}, linkChange: Partial<LinkFacts> = {}) {
  const members = sites(8, 'net')
  const hosts = [
    ...members.map((domain, at) => host(domain, NAMES[at % 3] ?? 'garden', change)),
    ...['money-one.example', 'money-two.example'].map((domain) => host(domain, 'cycling')),
  ]
  const links = members.flatMap((domain, at) =>
    ['money-one.example', 'money-two.example'].map((target, which) =>
      link(domain, target, { anchor: cheap('electric bike'), firstSeen: day(1 + 7 * at + 40 * which), ...linkChange }),
    ),
  )
  return { hosts, links }
}

it('finds nothing in an honest web', () => {
  assert.deepEqual(schemesOf({ hosts: [], links: [] }), [])
})

it('finds a private network without a single footprint, by its common money sites', () => {
  const [scheme, ...others] = schemesOf(network())
  assert.equal(scheme?.kind, 'pbn')
  assert.equal(scheme.family, 'network')
  assert.deepEqual(scheme.members, sites(8, 'net'))
  assert.deepEqual(others, [])
})

it('tells sites that keep long lists of links apart, as a link farm', () => {
  const { hosts, links } = network({ ids: ['UA-1234-1'] })
  const listed = (domain: string, count: number) => sites(count, 'listed').map((target) => link(domain, target))
  const groups = (keepers: number, count: number) => {
    const lists = sites(keepers, 'net').flatMap((domain) => listed(domain, count))
    return schemesOf({ hosts, links: [...links, ...lists] }).map(({ kind, members }) => `${kind} ${members.length}`)
  }
  assert.deepEqual(groups(8, 20), ['link-farm 8'])
  assert.deepEqual(groups(4, 20), ['link-farm 4', 'pbn 4'])
  assert.deepEqual(groups(8, 4), ['pbn 8'])
})

it('quotes for each member the links and traits that give it away', () => {
  const [scheme] = schemesOf(network({ ids: ['UA-1234-1'] }))
  const signs = scheme?.evidence.filter(({ member }) => member === 'net3.example') ?? []
  assert.ok(signs.some(({ sign, quote }) => sign === 'sign.anchored-link' && quote.text === 'cheap electric bike'))
  assert.ok(signs.some(({ sign, quote }) => sign === 'sign.id' && quote.text === 'UA-1234'))
})

it('ties sites together by the full name of a writer, not by a first name or a role', () => {
  const signs = (byline: string) =>
    schemesOf(network({ bylines: [byline] })).flatMap(({ evidence }) => evidence.map(({ sign }) => sign))
  assert.ok(signs('Content Bureau Crumb').includes('sign.byline'))
  for (const common of ['Nadia', 'admin', 'Editorial Team']) assert.ok(!signs(common).includes('sign.byline'), common)
})

it('leaves sites alone that say openly whose they are', () => {
  const statements = [{ kind: 'ownership' as const, text: 'Part of Wielrijder Media Groep.' }]
  assert.deepEqual(schemesOf(network({ statements })), [])
})

it('leaves a story alone that many papers print on one day', () => {
  assert.deepEqual(schemesOf(network({}, { firstSeen: day(3) })), [])
})

it('leaves qualified links alone', () => {
  assert.deepEqual(schemesOf(network({}, { rel: ['sponsored'] })), [])
})

it('gives the same groups whatever the order of the input', () => {
  const { hosts, links } = network()
  assert.deepEqual(schemesOf({ hosts: hosts.toReversed(), links: links.toReversed() }), schemesOf({ hosts, links }))
})

it('finds the same commercial link in many footers, and not the credit of a maker', () => {
  const members = sites(8, 'shop')
  const hosts = [
    ...members.map((domain, at) => host(domain, NAMES[at % 3] ?? 'garden')),
    host('bureau-delta.example', 'cycling'),
  ]
  const credits = (anchor: string) =>
    members.map((domain, at) => link(domain, 'bureau-delta.example', { anchor, region: 'footer', firstSeen: day(at) }))
  assert.deepEqual(schemesOf({ hosts, links: credits('Bureau Delta') }), [])
  const [scheme] = schemesOf({ hosts, links: credits('buy racing bikes') })
  assert.equal(scheme?.kind, 'footer-credit')
  assert.deepEqual(scheme.members, members)
})

it('finds swaps made within days, and not old friends who link to each other', () => {
  const partners = sites(6, 'partner')
  const hosts = [
    host('hub.example', 'cycling'),
    ...partners.map((domain, at) => host(domain, NAMES[at % 3] ?? 'garden')),
  ]
  const swaps = (anchor: string, apart: number) =>
    partners.flatMap((domain, at) => [
      link('hub.example', domain, { anchor, firstSeen: day(30 * at) }),
      link(domain, 'hub.example', { anchor, firstSeen: day(30 * at + apart) }),
    ])
  assert.deepEqual(schemesOf({ hosts, links: swaps('read more', 500) }), [])
  const [scheme] = schemesOf({ hosts, links: swaps('best offers online', 4) })
  assert.equal(scheme?.kind, 'reciprocal')
  assert.equal(scheme.members.length, 7)
})

it('finds a ring that was closed within weeks', () => {
  const members = sites(5, 'ring')
  const hosts = members.map((domain, at) => host(domain, NAMES[at % 4] ?? 'garden'))
  const links = members.map((domain, at) =>
    link(domain, members[(at + 1) % 5] ?? '', { anchor: cheap('deals'), firstSeen: day(6 * at) }),
  )
  const [scheme] = schemesOf({ hosts, links })
  assert.equal(scheme?.kind, 'ring')
  assert.deepEqual(scheme.members, members)
})

it('finds a campaign of comments', () => {
  const forums = sites(9, 'forum')
  const hosts = [
    ...forums.map((domain, at) => host(domain, NAMES[at % 3] ?? 'garden')),
    host('pills.example', 'cycling'),
  ]
  const links = forums.map((domain, at) =>
    link(domain, 'pills.example', { anchor: 'buy pills online', region: 'comment', firstSeen: day(2 * at) }),
  )
  assert.equal(schemesOf({ hosts, links })[0]?.kind, 'comment-spam')
})

it('finds a host that sells links', () => {
  const targets = sites(30, 'client')
  const hosts = [host('daily.example', 'garden'), ...targets.map((domain) => host(domain, 'finance'))]
  const links = targets.map((domain, at) =>
    link('daily.example', domain, { anchor: at % 2 === 0 ? cheap('loan') : 'read more', firstSeen: day(9 * at) }),
  )
  const [scheme] = schemesOf({ hosts, links })
  assert.equal(scheme?.kind, 'paid-post-host')
  assert.deepEqual(scheme.members, ['daily.example'])
})

it('finds a taken-over name by links that are older and about something else', () => {
  const old = sites(8, 'school')
  const hosts = [host('former-choir.example', 'finance'), ...old.map((domain) => host(domain, 'cooking'))]
  const links = [
    ...old.map((domain, at) => link(domain, 'former-choir.example', { firstSeen: `2014-0${1 + at}-01` })),
    link('former-choir.example', 'honest2.example', { anchor: cheap('mortgage'), firstSeen: '2024-06-01' }),
  ]
  const [scheme] = schemesOf({ hosts, links })
  assert.equal(scheme?.kind, 'expired-domain')
  assert.deepEqual(scheme.members, ['former-choir.example'])
})

it('works on arcs alone, finding less and never failing', () => {
  assert.deepEqual(findSchemes({ own: null, graph: null, hosts: [], links: [] }), [])
})

it('finds a trader who offers placements on several sites in the same words', () => {
  const text = 'Would you like a guest article on one of our thirty sites?'
  const members = sites(4, 'guest')
  const offering = (kind: 'sells-links' | 'other') =>
    members.map((domain, at) => host(domain, NAMES[at] ?? 'garden', { statements: [{ kind, text }] }))
  assert.deepEqual(schemesOf({ hosts: offering('other'), links: [] }), [])
  const [scheme] = schemesOf({ hosts: offering('sells-links'), links: [] })
  assert.equal(scheme?.kind, 'guest-post-network')
  assert.deepEqual(scheme.members, members)
})

it('finds partner pages of sites that say they swap links, and not those of sites that do not', () => {
  const partners = sites(4, 'partner')
  const links = partners.flatMap((from) => partners.filter((to) => to !== from).map((to) => link(from, to)))
  const saying = (kind: 'exchanges-links' | 'other') =>
    partners.map((domain, at) => host(domain, NAMES[at] ?? 'garden', { statements: [{ kind, text: 'Swap links?' }] }))
  assert.deepEqual(schemesOf({ hosts: saying('other'), links }), [])
  const [scheme] = schemesOf({ hosts: saying('exchanges-links'), links })
  assert.equal(scheme?.kind, 'reciprocal')
  assert.deepEqual(scheme.members, partners)
})

it('finds templates of unrelated sites that all point at one inner page, and not at a maker or from one owner', () => {
  const members = sites(4, 'foot')
  const made = (target: string, ids: readonly string[] = []) => ({
    hosts: members.map((domain, at) => host(domain, NAMES[at] ?? 'garden', { ids })),
    links: members.map((domain) => ({
      ...link(domain, 'maker.example', { region: 'footer', sitewide: true, anchor: 'Maker' }),
      target,
    })),
  })
  assert.deepEqual(schemesOf(made('https://maker.example/')), [])
  assert.deepEqual(schemesOf(made('https://maker.example/hosting/', ['UA-77-1'])), [])
  const [scheme] = schemesOf(made('https://maker.example/hosting/'))
  assert.equal(scheme?.kind, 'footer-credit')
  assert.deepEqual(scheme.members, members)
})
