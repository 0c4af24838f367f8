import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { gzipSync } from 'node:zlib'
import { importText } from '../../../test/material/import-text.ts'
import type { Claim, Skipped } from '../../model/claim.ts'

const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0'
const line = (
  referer: string,
  path = '/gids/',
  { client = '203.0.113.1', at = '05:30:45', agent = BROWSER } = {},
): string => `${client} - - [01/Dec/2025:${at} +0000] "GET ${path} HTTP/1.1" 200 9311 "${referer}" "${agent}"`
const log = (...lines: string[]): string => `${lines.join('\n')}\n`
const claims = (found: readonly (Claim | Skipped)[]): Claim[] => found.filter((each) => 'source' in each)
const skips = (found: readonly (Claim | Skipped)[]): unknown[] =>
  found.flatMap((each) => ('skipped' in each ? [[each.provenance.line, each.skipped]] : []))

describe('an access log', () => {
  it('gives one claim for each linking page and own page, with the visits counted', async () =>
    assert.deepEqual(
      await importText(
        log(
          line('https://a.example/p'),
          line('https://a.example/p', '/gids/', { client: '203.0.113.2' }),
          line('https://a.example/p', '/ander/'),
          line('https://b.example/', '/gids?x=1'),
        ),
      ),
      [
        ['https://a.example/p', 'https://us.example/gids/', 'page', 2, 1],
        ['https://a.example/p', 'https://us.example/ander/', 'page', 1, 3],
        ['https://b.example/', 'https://us.example/gids?x=1', 'origin', 1, 4],
      ].map(([source, target, scope, visits, number]) => ({
        source,
        target,
        scope,
        firstSeen: '2025-12-01',
        lastSeen: '2025-12-01',
        visits,
        provenance: { importer: 'log', file: 'links.csv', line: number },
      })),
    ))
  it('counts a page that is loaded again within half an hour once', async () => {
    const [claim] = await importText(
      log(
        line('https://a.example/p', '/', { at: '10:00:00' }),
        line('https://a.example/p', '/', { at: '10:20:00' }),
        line('https://a.example/p', '/', { at: '11:00:00' }),
      ),
    )
    assert.equal(claim && 'source' in claim && claim.visits, 2)
  })
  it('names every line that gives no claim, with the reason and without the visitor', async () => {
    const found = await importText(
      log(
        line('-'),
        line('https://us.example/'),
        line('https://www.google.com/'),
        line('https://semalt.com/'),
        line('https://t.co/x'),
        line('https://a.example/', '/a.css'),
        line('https://a.example/', '/', { agent: 'curl/8' }),
        'what is this?',
        line(`https://a.example/${'x'.repeat(40_000)}`),
        '',
        line('https://a.example/p'),
      ),
    )
    assert.deepEqual(skips(found), [
      [1, 'no-referer'],
      [2, 'own-referer'],
      [3, 'search-engine'],
      [4, 'referrer-spam'],
      [5, 'private-page'],
      [6, 'not-a-page'],
      [7, 'robot'],
      [8, 'bad-log-line'],
      [9, 'too-long'],
    ])
    assert.equal(claims(found).length, 1)
    assert.doesNotMatch(JSON.stringify(found), /203\.0\.113/)
  })
  it('reads a rotated log of several gzip members, and what is there of one that is cut short', async () => {
    const notes: string[] = []
    const whole = Buffer.concat([
      gzipSync(log(line('https://a.example/p'))),
      gzipSync(log(line('https://b.example/p'))),
    ])
    assert.equal(claims(await importText(whole)).length, 2)
    const cut = Buffer.concat([gzipSync(log(line('https://a.example/p'))), whole.subarray(0, 60)])
    assert.equal(claims(await importText(cut, { note: (text) => notes.push(text.en) })).length, 1)
    assert.match(notes[0] ?? '', /cut short/)
  })
})
