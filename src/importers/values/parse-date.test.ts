import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { dayOrder, isAmbiguousDate, parseDate } from './parse-date.ts'

describe('parseDate', () => {
  for (const text of [
    '2026-09-08',
    '2026-09-08 08:14:02',
    '2026-09-08T08:14:02Z',
    '2026/9/8',
    '20260908',
    'Sep 8, 2026',
    'September 8 2026',
    '8 Sep 2026',
    '8 september 2026',
    '8 sep. 2026',
    ' 08-Sep-2026 ',
  ])
    it(`reads ${text}`, () => assert.equal(parseDate(text, null), '2026-09-08'))
  it('reads Dutch month names', () =>
    assert.deepEqual(
      ['1 mrt 2026', '1 maart 2026', '1 mei 2026', '1 okt. 2026'].map((text) => parseDate(text, null)),
      ['2026-03-01', '2026-03-01', '2026-05-01', '2026-10-01'],
    ))
  it('reads numbers only when the order is known, by themselves or by the file', () => {
    assert.equal(parseDate('28/09/2026', null), '2026-09-28')
    assert.equal(parseDate('9/28/2026', null), '2026-09-28')
    assert.equal(parseDate('08-09-2026', null), null)
    assert.equal(parseDate('08-09-2026', 'day-first'), '2026-09-08')
    assert.equal(parseDate('08-09-2026', 'month-first'), '2026-08-09')
    assert.equal(parseDate('09.09.2026', null), '2026-09-09')
  })
  it('gives null for days that do not exist and for other text', () => {
    for (const text of ['2026-02-30', '31/04/2026', '2026-13-01', '8 foo 2026', '8/9/26', '', '1240', '2026-09-081'])
      assert.equal(parseDate(text, 'day-first'), null, text)
  })
})

it('tells the order by a number over 12', () => {
  assert.equal(dayOrder('28/09/2026'), 'day-first')
  assert.equal(dayOrder('09/28/2026'), 'month-first')
  assert.equal(dayOrder('08/09/2026'), null)
  assert.equal(dayOrder('2026-09-28'), null)
})
it('knows a date that can be read two ways', () => {
  assert.equal(isAmbiguousDate('08/09/2026'), true)
  assert.equal(isAmbiguousDate('28/09/2026'), false)
})
