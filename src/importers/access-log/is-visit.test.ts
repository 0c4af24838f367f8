import assert from 'node:assert/strict'
import { it } from 'node:test'
import { notAVisit } from './is-visit.ts'

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Safari/537.36'
const visit = { client: '::1', time: 0, method: 'GET', path: '/gids/', status: 200, referer: '', agent: CHROME }

it('counts a page that a browser got', () => {
  assert.equal(notAVisit(visit), null)
  assert.equal(notAVisit({ ...visit, status: 304, path: '/gids.html?a=b.png' }), null)
  assert.equal(notAVisit({ ...visit, agent: '' }), null)
})
it('does not count what is no page, was not found, or was not asked for to be read', () => {
  for (const change of [
    { path: '/a.PNG' },
    { path: '/a.css?v=2' },
    { status: 404 },
    { status: 301 },
    { method: 'POST' },
  ])
    assert.equal(notAVisit({ ...visit, ...change }), 'not-a-page')
})
it('does not count robots and programs', () => {
  for (const agent of [
    '-',
    'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    'Mozilla/5.0 (compatible; Yahoo! Slurp; http://help.yahoo.com/help/us/ysearch/slurp)',
    'curl/8.5.0',
    'UniversalFeedParser/4.2',
    'Mozilla/5.0 zgrab/0.x',
  ])
    assert.equal(notAVisit({ ...visit, agent }), 'robot', agent)
})
