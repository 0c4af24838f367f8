import assert from 'node:assert/strict'
import { it } from 'node:test'
import { csvCell } from './csv-cell.ts'

it('keeps spreadsheets from running a cell', () => {
  for (const value of ['=1+1', '+31 20', '-5', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '\0=1', '＝1', '＋1', '－1', '＠a'])
    assert.equal(csvCell(value, ','), `"'${value}"`)
})
it('quotes what would cut a row, and nothing else', () => {
  assert.equal(csvCell('plain words', ','), 'plain words')
  assert.equal(csvCell('a,b', ','), '"a,b"')
  assert.equal(csvCell('a,b', ';'), 'a,b')
  assert.equal(csvCell('say "x"', ','), '"say ""x"""')
  assert.equal(csvCell('two\nlines', ','), '"two\nlines"')
  assert.equal(csvCell(' room ', ','), '" room "')
})
