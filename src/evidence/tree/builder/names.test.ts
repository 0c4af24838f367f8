import assert from 'node:assert/strict'
import { it } from 'node:test'
import { takeRoom } from '../room.ts'
import { copyNames, createNames, find, idAt, idOf, LOWERED, mix } from './names.ts'
import type { Names } from './names.ts'

function idIn(table: Names, source: string): number {
  const bytes = Buffer.from(source)
  const hash = bytes.reduce((sum, byte) => mix(sum, LOWERED[byte]!), 0)
  return idAt(table, bytes, 0, bytes.length, hash)
}

it('finds a name written in any case and numbers a new one once', () => {
  const table = createNames(['div', 'span'])
  assert.equal(idIn(table, 'SpAn'), 1)
  assert.equal(idIn(table, 'X-New'), 2)
  assert.equal(idIn(table, 'x-new'), 2)
  assert.equal(table.list[2], 'x-new')
})
it('reads NUL in a name as the replacement character', () => {
  const table = createNames([])
  assert.equal(table.list[idIn(table, 'a\0b')], 'a\ufffdb')
  assert.equal(idIn(table, 'a\ufffdb'), idIn(table, 'a\0b'))
})
it('knows a name with letters of any script again', () => {
  const table = createNames(['a'])
  assert.equal(idIn(table, 'ÉÉN”'), 1)
  assert.equal(idIn(table, 'ÉÉn”'), 1)
  assert.equal(table.list[1], 'ÉÉn”')
})
it('keeps names with capitals apart from what the source can say', () => {
  const table = createNames(['viewbox', 'viewBox'])
  assert.equal(idIn(table, 'viewBox'), 0)
  assert.equal(find(table, 'viewBox'), 1)
  assert.equal(find(table, 'viewBOX'), -1)
})
it('adds to a copy without changing the table it came from', () => {
  const table = createNames(['a'])
  idOf(copyNames(table, takeRoom()), 'b')
  assert.equal(find(table, 'b'), -1)
})
it('stays exact when it grows and when names collide on purpose', () => {
  const table = createNames([])
  // "Aa" and "BB" have one hash under multiplication by 31; in lower case so do "ab" and "bC" + 31.
  const colliding = Array.from({ length: 4096 }, (_, at) =>
    [...at.toString(2).padStart(12, '0')].map((bit) => (bit === '0' ? 'b!' : 'a@')).join(''),
  )
  const plain = Array.from({ length: 5000 }, (_, at) => `name-${at}`)
  const names = [...colliding, ...plain]
  const ids = names.map((name) => idOf(table, name))
  assert.equal(new Set(ids).size, names.length)
  assert.deepEqual(
    names.map((name) => idIn(table, name)),
    ids,
  )
  assert.ok(table.crowded.size > 3000)
})
