import assert from 'node:assert/strict'
import { it } from 'node:test'
import { demoAnswers } from './answer.ts'
import type { LinkCase } from './link-cases.ts'
import { planDemo } from './plan.ts'
import type { DemoPage } from './plan.ts'
import { SITE_GROUPS } from './site-groups.ts'
import type { SiteGroup } from './site-groups.ts'

const plan = planDemo('1', 1)
const answer = demoAnswers(plan)
const faultOf = ({ site }: DemoPage) => (SITE_GROUPS[site.group] as SiteGroup).fault
const healthy = plan.pages.filter((page) => !faultOf(page) && !page.link.answer)

function pageOf(wanted: (link: LinkCase) => boolean) {
  const page = healthy.find(({ link }) => wanted(link))!
  return { page, ...read(page) }
}
function read({ site, path }: DemoPage) {
  const said = answer(site.host, path)
  if (typeof said === 'string') throw new Error(`${site.host} does not answer`)
  return said
}

it('links to the own site on every page whose link is there, and on no other', () => {
  for (const page of healthy) {
    const linked = read(page).body.includes(`href="${page.target}"`)
    assert.equal(linked, page.link.place !== 'none' && page.link.place !== 'script', page.site.host + page.path)
  }
})
it('qualifies links as the case says', () => {
  for (const rel of ['nofollow', 'ugc nofollow', 'sponsored']) {
    const { body, page } = pageOf((link) => link.rel === rel)
    assert.ok(body.includes(`href="${page.target}" rel="${rel}"`))
  }
})
it('keeps pages out of the index by tag, header and robots.txt', () => {
  assert.match(pageOf((link) => link.meta === 'noindex, follow').body, /name="robots" content="noindex, follow"/)
  assert.deepEqual(pageOf((link) => link.header !== undefined).headers, { 'x-robots-tag': 'noindex' })
  const closed = plan.sites.find(({ group }) => group === 'closed')!
  assert.match(JSON.stringify(answer(closed.host, '/robots.txt')), /Disallow: \/20/)
})
it('has hosts that misbehave in every way', () => {
  const said = (group: string, path = '/') => answer(plan.sites.find((site) => site.group === group)!.host, path)
  assert.equal(said('dead'), 'no-host')
  assert.equal(said('slow'), 'hang')
  for (const [group, status] of [
    ['broken', 503],
    ['refusing', 403],
    ['guarded', 403],
    ['parked', 200],
    ['shell', 200],
  ] as const) {
    const one = said(group)
    assert.equal(typeof one === 'string' ? one : one.status, status)
  }
})
it('answers pages that went away with 404, 410, or with words only', () => {
  for (const [kind, status] of [
    [404, 404],
    [410, 410],
    ['soft-404', 200],
  ] as const)
    assert.equal(read(plan.pages.find(({ link }) => link.answer === kind)!).status, status)
})
it('swaps links with its partners', () => {
  const own = answer('www.trapwind.example', '/vrienden/')
  const partner = plan.sites.find(({ group }) => group === 'swapper')!
  assert.ok(JSON.stringify(own).includes(`http://${partner.host}/`))
})
it('answers for every own page that is linked to', () => {
  for (const { target } of plan.pages) {
    const { hostname, pathname } = new URL(target)
    const said = answer(hostname, pathname)
    assert.equal(typeof said === 'string' ? said : said.status, 200, target)
  }
})
it('writes pages in the language of their site', () => {
  for (const page of healthy.slice(0, 50)) assert.ok(read(page).body.includes(`<html lang="${page.site.language}">`))
})
it('does not know hosts that are not its own', () => {
  assert.equal(answer('www.elsewhere.example', '/'), 'no-host')
})
