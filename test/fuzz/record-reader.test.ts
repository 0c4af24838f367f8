import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { RecordReader } from '../../src/importers/table/record-reader.ts'
import type { Dialect } from '../../src/importers/table/parse-record.ts'
import type { BadRow, Row } from '../../src/importers/table/record-reader.ts'
import { growthPerTenfold, MOST_GROWTH } from '../material/growth.ts'

function read(text: string, dialect: Dialect, size: number): (Row | BadRow)[] {
  const reader = new RecordReader(dialect)
  const rows: (Row | BadRow)[] = []
  for (let at = 0; at < text.length; at += size) rows.push(...reader.push(text.slice(at, at + size)))
  return [...rows, ...reader.end()]
}

const dialect = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  newline: fc.constantFrom<Dialect['newline']>('\n', '\r'),
})
const cell = fc.string({ unit: fc.constantFrom('a', 'é', '€', '😀', ' ', ',', ';', '\t', '|', '"', "'", '\0', '=') })
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { maxLength: 8 })

describe('RecordReader', () => {
  it('gives back every table written by RFC 4180, cut into pieces anywhere', () => {
    fc.assert(
      fc.property(table, dialect, fc.integer({ min: 1, max: 40 }), fc.boolean(), (rows, how, size, all) => {
        const quoted = (value: string): string =>
          all || /["\r\n]|^\s/.test(value) || value.includes(how.delimiter) ? `"${value.replaceAll('"', '""')}"` : value
        const text = rows.map((cells) => cells.map(quoted).join(how.delimiter) + how.newline).join('')
        assert.deepEqual(
          read(text, how, size).map((row) => ('cells' in row ? row.cells : row.bad)),
          rows,
        )
      }),
      { numRuns: 2_000 },
    )
  })
  it('never throws, numbers lines upwards and gives the same for every cut, whatever the text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ') })
    fc.assert(
      fc.property(text, dialect, fc.integer({ min: 1, max: 9 }), (any, how, size) => {
        const whole = read(any, how, any.length + 1)
        assert.deepEqual(read(any, how, size), whole)
        assert.ok(whole.every(({ line }, index) => index === 0 || line > (whole[index - 1]?.line ?? 0)))
      }),
      { numRuns: 5_000 },
    )
  })
  it('takes time that grows with the text, whatever quotes stand in it', () => {
    for (const line of ['"\n', 'a,"b\n', '"","\n', '"""\n', 'a"b,"c\n']) {
      const job = (size: number): unknown => read(line.repeat(size), { delimiter: ',', newline: '\n' }, 65_536)
      assert.ok(growthPerTenfold(job, 100_000) < MOST_GROWTH, line)
    }
  })
})
