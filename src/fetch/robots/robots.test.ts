import { existsSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import assert from 'node:assert/strict'
import { gunzipSync } from 'node:zlib'
import { parseRobots } from './parse.ts'
import { crawlDelay, rule } from './match.ts'
import { growthPerTenfold, MOST_GROWTH } from '../../../test/material/growth.ts'

const FILE = `# our house rules
User-agent: *
Disallow: /priv*
Allow: /private/welcome$

User-agent: SchakelBot
User-agent: other
Crawl-delay: 2.5
Disallow: /search?q=
Disallow: /caf\u00e9
`
const robots = parseRobots(FILE)

describe('rule', () => {
  it('names the line that decides, as it stands in the file', () =>
    assert.deepEqual(rule(robots, 'Googlebot', 'https://example.nl/private/x'), {
      allowed: false,
      line: 3,
      rule: 'Disallow: /priv*',
    }))
  it('lets the longer rule win', () =>
    assert.equal(rule(robots, 'Googlebot', 'https://example.nl/private/welcome').line, 4))
  it('has no line when no rule matches', () =>
    assert.deepEqual(rule(robots, 'Googlebot', 'https://example.nl/'), { allowed: true, line: null, rule: null }))
  it('follows only the groups that name the agent, whatever the case', () => {
    assert.equal(rule(robots, 'schakelbot', 'https://example.nl/private/x').allowed, true)
    assert.equal(rule(robots, 'schakelbot', 'https://example.nl/search?q=a').line, 9)
  })
  it('compares letters outside ASCII as escapes', () =>
    assert.equal(rule(robots, 'schakelbot', 'https://example.nl/caf%C3%A9').allowed, false))
  it('counts CR, LF and CR LF as one line end each', () =>
    assert.equal(rule(parseRobots('\uFEFFuser-agent: *\r\n\r\rdisallow: /\n'), 'a', 'http://e.nl/').line, 4))
  it('takes a page of HTML for a file without rules', () =>
    assert.equal(rule(parseRobots('<html><p>User-agent: *<p>Disallow: /'), 'a', 'http://e.nl/').allowed, true))
  it('decides on a bomb of stars in linear time', () => {
    const job = (size: number): unknown =>
      rule(parseRobots(`user-agent: *\ndisallow: /${'*a'.repeat(size)}$`), 'a', `http://e.nl/${'a'.repeat(size)}b`)
    assert.ok(growthPerTenfold(job, 20_000) < MOST_GROWTH)
  })
})

describe('crawlDelay', () => {
  it('is the delay of the group that counts', () => {
    assert.equal(crawlDelay(robots, 'schakelbot'), 2.5)
    assert.equal(crawlDelay(robots, 'Googlebot'), null)
  })
  it('is null when it is not a number of seconds', () => {
    for (const value of ['-1', 'NaN', 'soon', '1e9', '']) {
      assert.equal(crawlDelay(parseRobots(`User-agent: *\nCrawl-delay: ${value}`), 'a'), null)
    }
  })
})

const cases = new URL('../../../../shared/data/conformance/robots/', import.meta.url)

describe('Google’s own parser', { skip: !existsSync(cases) && 'needs ../shared' }, () => {
  for (const name of ['google_cases.jsonl', 'google_oracle_fuzz.jsonl.gz']) {
    it(`is agreed with on every case of ${name}`, () => {
      const bytes = readFileSync(new URL(name, cases))
      const rows = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString().trim().split('\n')
      const wrong = rows
        .map((row) => JSON.parse(row) as { robots: string; agent: string; url: string; allowed: boolean })
        .filter(({ robots, agent, url, allowed }) => rule(parseRobots(robots), agent, url).allowed !== allowed)
      assert.deepEqual(wrong, [])
    })
  }
})
