import assert from 'node:assert/strict'
import { it } from 'node:test'
import { readDate } from './written-date.ts'

const reading = { latest: '2026-01-06', monthFirst: false }
const american = { ...reading, monthFirst: true }

for (const [text, date] of [
  ['2019-05-12T23:59:00-05:00', '2019-05-12'],
  ['20190512', '2019-05-12'],
  ['zondag 12 mei 2019 om 9:00', '2019-05-12'],
  ['Geplaatst op 3 mrt. 2020', '2020-03-03'],
  ['May 12th, 2019', '2019-05-12'],
  ['12. März 2021', '2021-03-12'],
  ['le 1er août 2018', '2018-08-01'],
  ['12 de mayo de 2019', '2019-05-12'],
  ['15 августа 2016, 13:43', '2016-08-15'],
  ['12.05.2019', '2019-05-12'],
  ['29.02.20', '2020-02-29'],
] as const) {
  it(`reads ${text}`, () => assert.equal(readDate(text, reading), date))
}
it('reads 05/12/2019 by the custom of the page', () => {
  assert.equal(readDate('05/12/2019', reading), '2019-12-05')
  assert.equal(readDate('05/12/2019', american), '2019-05-12')
  assert.equal(readDate('25/12/2019', american), '2019-12-25')
})
for (const text of [
  '31.02.2020',
  '2031-01-01',
  '1 januari 1980',
  '2019',
  'versie 10.15.7',
  'tel. 06-12345678',
  '20130221123456',
]) {
  it(`finds no date in ${text}`, () => assert.equal(readDate(text, reading), null))
}
it('takes time in proportion to the text', () => {
  const started = performance.now()
  readDate('12-'.repeat(1_000_000), reading)
  assert.ok(performance.now() - started < 200)
})
