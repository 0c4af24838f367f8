import assert from 'node:assert/strict'
import { it } from 'node:test'
import { LineReader, LONGEST_LINE } from './line-reader.ts'

it('gives numbered lines, whatever the pieces', () => {
  const reader = new LineReader()
  assert.deepEqual(
    [...reader.push('a\r\n\nb'), ...reader.push('c\nd'), ...reader.end()],
    [
      { number: 1, text: 'a' },
      { number: 2, text: '' },
      { number: 3, text: 'bc' },
      { number: 4, text: 'd' },
    ],
  )
})
it('drops a line that is too long, also when it comes in pieces, and goes on after it', () => {
  const reader = new LineReader()
  const long = 'x'.repeat(LONGEST_LINE)
  assert.deepEqual(
    [...reader.push(`a\n${long}y`), ...reader.push(long), ...reader.push('\nb\n'), ...reader.end()],
    [
      { number: 1, text: 'a' },
      { number: 2, text: null },
      { number: 3, text: 'b' },
    ],
  )
})
