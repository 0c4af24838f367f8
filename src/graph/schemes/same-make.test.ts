import assert from 'node:assert/strict'
import { it } from 'node:test'
import { hostFacts } from '../../../test/material/host-facts.ts'
import type { HostFacts, LinkFacts } from '../../model/host-facts.ts'
import { rareFootprints } from './footprints.ts'
import { buildLinkWeb, type LinkWeb, type Site } from './link-web.ts'
import { wholeMake } from './same-make.ts'

function link(source: string, target: string): LinkFacts {
  return {
    source: `https://${source}/`,
    target: `https://${target}/`,
    anchor: 'cheap loans',
    rel: [],
    region: 'body',
    sitewide: null,
    firstSeen: null,
  }
}

/** Three sites with a trait that link to one target, and others that share the trait. */
function webOf(trait: Partial<HostFacts>, others = ['d.example'], further: readonly LinkFacts[] = []): LinkWeb {
  const linking = ['a.example', 'b.example', 'c.example']
  return buildLinkWeb({
    own: null,
    graph: null,
    hosts: [...linking, ...others].map((domain) => hostFacts(domain, trait)),
    links: [...linking.map((domain) => link(domain, 'money.example')), ...further],
  })
}

function membersOf(web: LinkWeb, kind: 'pbn' | 'guest-post-network', ...members: readonly string[]): string[] {
  const draft = {
    kind,
    members: members.flatMap((name) => web.byDomain.get(name) ?? []),
    odds: 1,
    arcs: [],
    shared: [],
  }
  return wholeMake(draft, rareFootprints(web)).members.map((site: Site) => site.domain)
}

it('adds the site with the same account whose links nobody saw', () => {
  const web = webOf({ ids: ['UA-77-1'] })
  assert.deepEqual(membersOf(web, 'pbn', 'a.example', 'b.example'), [
    'a.example',
    'b.example',
    'c.example',
    'd.example',
  ])
})

it('says which trait the sites have in common', () => {
  const web = webOf({ ids: ['UA-77-1'] })
  const members = [...web.sites.filter(({ domain }) => domain === 'a.example' || domain === 'b.example')]
  const { shared } = wholeMake({ kind: 'pbn', members, odds: 1, arcs: [], shared: [] }, rareFootprints(web))
  assert.deepEqual(
    shared.map(({ trait, value, sites }) => [trait, value, sites.length]),
    [['id', 'UA-77', 4]],
  )
})

it('does not take one member for a make', () => {
  assert.deepEqual(membersOf(webOf({ ids: ['UA-77-1'] }), 'pbn', 'a.example'), ['a.example'])
})

it('leaves the other customers of a name server or an address alone', () => {
  const nameservers = ['ns1.host.example']
  assert.deepEqual(membersOf(webOf({ nameservers }), 'pbn', 'a.example', 'b.example'), ['a.example', 'b.example'])
  const addresses = ['192.0.2.1']
  assert.deepEqual(membersOf(webOf({ addresses }), 'pbn', 'a.example', 'b.example'), ['a.example', 'b.example'])
})

it('lets a site whose links lead elsewhere join by its template only with a second trait', () => {
  const shop = link('shop.example', 'elsewhere.example')
  const template = { template: 'abc' }
  assert.ok(
    !membersOf(webOf(template, ['shop.example'], [shop]), 'pbn', 'a.example', 'b.example').includes('shop.example'),
  )
  const both = { template: 'abc', addresses: ['192.0.2.1'] }
  assert.ok(membersOf(webOf(both, ['shop.example'], [shop]), 'pbn', 'a.example', 'b.example').includes('shop.example'))
})

it('leaves sites alone that say whose they are', () => {
  const statements = [{ kind: 'ownership' as const, text: 'Part of Acme Media Group.' }]
  const web = webOf({ ids: ['UA-77-1'], statements })
  assert.deepEqual(membersOf(web, 'pbn', 'a.example', 'b.example'), ['a.example', 'b.example'])
})

it('adds nobody to those who sell posts: their make is their own', () => {
  const web = webOf({ ids: ['UA-77-1'] })
  assert.deepEqual(membersOf(web, 'guest-post-network', 'a.example', 'b.example'), ['a.example', 'b.example'])
})
