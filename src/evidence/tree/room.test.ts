import assert from 'node:assert/strict'
import { it } from 'node:test'
import { parseTree } from './index.ts'
import { takeRoom } from './room.ts'

it('gives zeros, also where another page left numbers', () => {
  const room = takeRoom()
  room.array(Uint8Array, 3).fill(7)
  room.array(Float64Array, 300_000).fill(7) // more than the first piece holds
  room.giveBack()
  const next = takeRoom()
  assert.equal(next, room)
  assert.ok(next.array(Uint8Array, 3).every((value) => value === 0))
  assert.ok(next.array(Float64Array, 300_000).every((value) => value === 0))
  next.array(Uint8Array, 3).fill(7)
  next.giveBack()
  const last = takeRoom()
  assert.equal(last, room)
  assert.ok(last.array(Float64Array, 310_000).every((value) => value === 0))
})
it('keeps the trees of two pages apart', () => {
  const one = parseTree('<p>one')
  const other = parseTree('<div><b>two</b>')
  assert.notEqual(one.room, other.room)
  assert.equal(one.text(one.size - 1), 'one')
  one.room.giveBack()
  const third = parseTree('<i>three</i>')
  assert.equal(third.room, one.room)
  assert.equal(other.text(other.size - 1), 'two')
})
