import assert from 'node:assert/strict'
import { it } from 'node:test'
import { pageOf } from '../../../test/material/page-of.ts'
import { readAnchors } from '../anchors.ts'
import { domainReader } from '../domains.ts'
import { gatherOutbound } from './outbound.ts'

it('counts links to other sites per registered domain and lists them', () => {
  const page = pageOf(
    '<a href=/x>eigen</a><a href=https://www.blog.test/>eigen</a><a href=https://a.example.com/1>A</a>' +
      '<a href=https://b.example.com/2 rel=nofollow>B</a><a href=mailto:x@y.test>mail</a>',
  )
  const { all, external, domains, links } = gatherOutbound(
    page,
    readAnchors(page),
    domainReader(),
    ({ rel }) => rel.length === 0,
    () => 'nav',
  )
  assert.deepEqual([all, external, domains], [4, 2, [['example.com', 2]]])
  assert.deepEqual(links[1], { href: 'https://b.example.com/2', anchor: 'B', followed: false, region: 'nav' })
})
it('keeps the list short on a page with very many links', () => {
  const page = pageOf(Array.from({ length: 2_000 }, (_, at) => `<a href=https://h${at}.test/>x</a>`).join(''))
  const { external, domains, links } = gatherOutbound(
    page,
    readAnchors(page),
    domainReader(),
    () => true,
    () => 'body',
  )
  assert.deepEqual([external, domains.length, links.length], [2_000, 500, 300])
})
