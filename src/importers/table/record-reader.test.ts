import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { LONGEST_RECORD, RecordReader } from './record-reader.ts'
import type { Dialect } from './parse-record.ts'
import type { BadRow, Row } from './record-reader.ts'

const COMMA: Dialect = { delimiter: ',', newline: '\n' }

/** Reads the text in pieces of every size from 1 to 3 and whole; all must agree. */
function read(text: string, dialect = COMMA): (Row | BadRow)[] {
  const [whole, ...pieces] = [text.length + 1, 1, 2, 3].map((size) => inPieces(text, size, dialect))
  for (const other of pieces) assert.deepEqual(other, whole)
  return whole ?? []
}
function inPieces(text: string, size: number, dialect: Dialect): (Row | BadRow)[] {
  const reader = new RecordReader(dialect)
  const rows: (Row | BadRow)[] = []
  for (let at = 0; at < text.length; at += size) rows.push(...reader.push(text.slice(at, at + size)))
  return [...rows, ...reader.end()]
}
const cells = (text: string, dialect = COMMA): unknown[] =>
  read(text, dialect).map((row) => ('cells' in row ? row.cells : row.bad))

describe('RecordReader', () => {
  it('reads quotes, doubled quotes, delimiters and newlines within quotes', () =>
    assert.deepEqual(cells('a,"b ""c"", d\ne"\nf,g\n'), [
      ['a', 'b "c", d\ne'],
      ['f', 'g'],
    ]))
  it('ends records at LF, CRLF, and CR where that is the newline of the file', () => {
    assert.deepEqual(cells('a,"b"\r\nc,d\r\n"e",f'), [
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ])
    assert.deepEqual(cells('a,"b"\rc,d', { delimiter: ',', newline: '\r' }), [
      ['a', 'b'],
      ['c', 'd'],
    ])
  })
  it('counts lines within cells and blank lines, and gives no record for a blank line', () =>
    assert.deepEqual(read('a\n\n"b\nc"\n\r\nd'), [
      { line: 1, cells: ['a'] },
      { line: 3, cells: ['b\nc'] },
      { line: 6, cells: ['d'] },
    ]))
  it('keeps a quote that stands within an unquoted cell', () =>
    assert.deepEqual(cells('a,5" disk,"b"\n'), [['a', '5" disk', 'b']]))
  it('keeps empty cells, also the last', () =>
    assert.deepEqual(cells('a,,""\n,,'), [
      ['a', '', ''],
      ['', '', ''],
    ]))
  it('splits nothing in a list', () =>
    assert.deepEqual(cells('https://a.example/,b\n', { delimiter: '', newline: '\n' }), [['https://a.example/,b']]))
})

describe('a record that cannot be read', () => {
  it('is reported by line and leaves the rows after it alone', () =>
    assert.deepEqual(read('a,"b" - "c,d\ne,f\n'), [
      { line: 1, bad: 'bad-csv', text: 'a,"b" - "c,d' },
      { line: 2, cells: ['e', 'f'] },
    ]))
  it('costs one line when its quote closes at a quote of a later row', () =>
    assert.deepEqual(cells('a,"b\nc,d\ne,"f"\n'), ['bad-csv', ['c', 'd'], ['e', 'f']]))
  it('costs one line when its quote never closes', () =>
    assert.deepEqual(cells('a,"b\nc,d\ne,f'), ['bad-csv', ['c', 'd'], ['e', 'f']]))
})

describe('length', () => {
  it('drops a line without an end, once, and without keeping it', () => {
    const reader = new RecordReader(COMMA)
    const piece = 'x'.repeat(LONGEST_RECORD / 4)
    const rows = [reader.push('a,b\n'), ...Array.from({ length: 40 }, () => reader.push(piece)), reader.push('\nc,d\n')]
    assert.deepEqual(
      rows.flat().map((row) => ('bad' in row ? row.bad : row.line)),
      [1, 'too-long', 3],
    )
  })
  it('goes on at the next line after a quoted cell that is too long', () => {
    const reader = new RecordReader(COMMA)
    const rows = [...reader.push(`a,"b\n${'c,d\n'.repeat(LONGEST_RECORD / 4)}`), ...reader.end()]
    assert.deepEqual(rows[0] && 'bad' in rows[0] && rows[0].bad, 'too-long')
    assert.equal(rows.length, 1 + LONGEST_RECORD / 4)
  })
})
