import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Fetcher } from '../fetch/index.ts'
import type { Inspection } from '../model/evidence.ts'
import type { PageVisit, Visit } from '../model/visit.ts'
import { readWithScripts } from './run-scripts.ts'

type Reading = Pick<Inspection, 'outcome' | 'scripted'> & { readonly count: number }

const visit = { kind: 'page', status: 200, body: new Uint8Array(1) } as unknown as PageVisit
const rendered = { ...visit, unscripted: visit.body }

/** What is made of a page that reads as `raw` when sent and as `after` in a browser; null: there is no browser. */
async function look(raw: Reading, after: Reading | null, expected = true): Promise<Reading> {
  const fetcher = { render: () => Promise.resolve(after === null ? null : rendered) } as unknown as Fetcher
  const sent = { visit, reading: raw, links: ({ count }: Reading) => count }
  const read = (seen: Visit): Reading => (seen === rendered && after !== null ? after : raw)
  return (await readWithScripts(sent, expected, read, fetcher)).reading
}

const shell: Reading = { outcome: 'js-shell', scripted: true, count: 0 }
const without: Reading = { outcome: 'ok', scripted: true, count: 0 }
const withLink: Reading = { outcome: 'ok', scripted: true, count: 1 }

describe('readWithScripts', () => {
  it('takes what a browser shows of a page that is empty without it', async () => {
    assert.equal(await look(shell, withLink), withLink)
    assert.equal(await look(shell, without, false), without)
  })
  it('looks for an expected link on a page that has scripts', async () =>
    assert.equal(await look(without, withLink), withLink))
  it('keeps the page as sent where the browser shows no link either', async () =>
    assert.equal(await look(without, { ...without }), without))
  it('opens no browser where none is needed', async () => {
    for (const raw of [withLink, { ...without, outcome: 'not-found' }, { outcome: 'ok', count: 0 }] as const)
      assert.equal(await look(raw, { ...withLink }), raw)
    assert.equal(await look(without, withLink, false), without)
  })
  it('leaves a page unknown where there is no browser', async () => assert.equal(await look(shell, null), shell))
})
