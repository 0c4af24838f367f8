import assert from 'node:assert/strict'
import { it } from 'node:test'
import { csv, csvCell } from './csv.js'
import { NONE, createRows, filtered, sorted, valuesOf } from './rows.js'

const GRADES = ['strong', 'fair', 'weak']
/** @param {...(string | number | null)[]} lines */
function table(...lines) {
  const names = ['source', 'title', 'anchor', 'target', 'grade', 'relevance', 'score']
  const rows = createRows(names)
  rows.append(names.map((_, at) => lines.map((line) => line[at] ?? null)))
  return rows
}
const rows = table(
  ['https://a.example/', 'Brood', 'Korst', null, 'weak', 0.2, 0.1],
  ['https://b.example/', 'Bloem', 'korst', null, 'strong', null, 0.5],
  ['https://c.example/', 'Oven', '', null, 'strong', 0.9, 0.8],
)

it('finds words without regard to case, in address, title and anchor', () => {
  assert.deepEqual(filtered(rows, { search: 'KORST' }), [0, 1])
  assert.deepEqual(filtered(rows, { search: 'c.example' }), [2])
})
it('passes only rows that pass every filter, and knows rows without a value', () => {
  assert.deepEqual(filtered(rows, { search: 'korst', grade: 'strong' }), [1])
  assert.deepEqual(filtered(rows, { target: NONE, grade: '' }), [0, 1, 2])
})
it('sorts grades best first and the better link first within a grade', () => {
  assert.deepEqual(sorted(rows, [0, 1, 2], { column: 'grade', down: false }, GRADES), [2, 1, 0])
})
it('puts what is not known last in both directions', () => {
  assert.deepEqual(sorted(rows, [0, 1, 2], { column: 'relevance', down: false }, GRADES), [0, 2, 1])
  assert.deepEqual(sorted(rows, [0, 1, 2], { column: 'relevance', down: true }, GRADES), [2, 0, 1])
})
it('counts the values of a column, most first', () => {
  assert.deepEqual(valuesOf(rows, 'grade'), [
    ['strong', 2],
    ['weak', 1],
  ])
})
it('writes CSV that a spreadsheet reads as text, never as a formula', () => {
  for (const start of ['=', '+', '-', '@', '\t', '\r']) assert.match(csvCell(`${start}1`), /^"?'/)
  assert.equal(csvCell('say "hi", you'), '"say ""hi"", you"')
  assert.equal(csvCell(-0.5), '-0.5')
  assert.equal(csvCell(null), '')
})
it('writes the rows that are shown, in their order', () => {
  assert.equal(csv(rows, [2, 0], ['title', 'grade']), '\uFEFFtitle,grade\r\nOven,strong\r\nBrood,weak\r\n')
})
