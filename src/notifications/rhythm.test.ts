import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { news } from '../../test/material/news.ts'
import { dueNews, rhythmSchema } from './rhythm.ts'

const gone = news('gone', 'link-removed')
const dull = news('dull', 'anchor-changed')
const rhythm = (settings: object) => rhythmSchema.parse({ zone: 'Europe/Amsterdam', ...settings })
const due = (settings: object, last: string | null, now: string) => {
  const { news: told, digest } = dueNews([gone, dull], rhythm(settings), last, now)
  return { told: told.map(({ id }) => id), digest }
}

describe('what of the news is told now', () => {
  const monday = '2026-11-23T07:30:00Z' // 8:30 in Amsterdam
  it('tells at once that a good link is gone, and keeps the rest for the digest', () =>
    assert.deepEqual(due({}, '2026-11-23T07:10:00Z', monday), { told: ['gone'], digest: false }))
  it('tells everything in the digest, on Monday at eight', () => {
    assert.deepEqual(due({}, '2026-11-22T20:00:00Z', monday), { told: ['gone', 'dull'], digest: true })
    assert.equal(due({}, '2026-11-22T20:00:00Z', '2026-11-23T06:30:00Z').digest, false)
    assert.equal(due({}, '2026-11-16T07:00:00Z', '2026-11-22T20:00:00Z').digest, false)
  })
  it('comes on the day of the week that was asked for', () => {
    const friday = { day: 'friday' }
    assert.equal(due(friday, '2026-11-20T08:00:00Z', monday).digest, false)
    assert.equal(due(friday, '2026-11-20T08:00:00Z', '2026-11-27T06:30:00Z').digest, false)
    assert.equal(due(friday, '2026-11-20T08:00:00Z', '2026-11-27T07:30:00Z').digest, true)
  })
  it('sends a daily digest once a day, also when the clock goes back an hour', () => {
    const daily = { digest: 'daily', at: '02:30' }
    assert.equal(due(daily, '2026-10-24T00:40:00Z', '2026-10-25T00:40:00Z').digest, true)
    assert.equal(due(daily, '2026-10-25T00:40:00Z', '2026-10-25T01:40:00Z').digest, false)
  })
  it('is silent in quiet hours, over midnight too', () => {
    const quiet = { quiet: { from: '22:00', until: '07:00' }, immediately: 'all' }
    for (const at of ['2026-11-23T21:30:00Z', '2026-11-24T05:59:00Z'])
      assert.deepEqual(due(quiet, null, at), { told: [], digest: false })
    assert.deepEqual(due(quiet, null, '2026-11-24T06:00:00Z').told, ['gone', 'dull'])
  })
  it('tells nothing to who wants nothing', () =>
    assert.deepEqual(due({ immediately: 'nothing', digest: 'never' }, null, monday), { told: [], digest: false }))
  it('refuses a time zone that is none', () =>
    assert.equal(rhythmSchema.safeParse({ zone: 'Mars/Base' }).success, false))
})
