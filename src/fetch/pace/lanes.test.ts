import { describe, it } from 'node:test'
import assert from 'node:assert/strict'
import { setImmediate as turn } from 'node:timers/promises'
import { Lanes } from './lanes.ts'

/** Lanes whose requests end when told to. */
function lanes(): { lanes: Lanes<string>; begun: string[]; end: (request: string) => Promise<void> } {
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  const begin = (request: string): Promise<void> =>
    new Promise((resolve) => {
      begun.push(request)
      ends.set(request, resolve)
    })
  const end = async (request: string): Promise<void> => {
    ends.get(request)?.()
    await turn()
  }
  return { lanes: new Lanes(begin), begun, end }
}

describe('Lanes', () => {
  it('begins a few of one host and the next when one of them ends', async () => {
    const { lanes: made, begun, end } = lanes()
    for (const request of ['a1', 'a2', 'a3', 'a4', 'a5', 'a6']) made.add('a', request)
    assert.deepEqual(begun, ['a1', 'a2', 'a3', 'a4'])
    await end('a2')
    assert.deepEqual(begun.slice(4), ['a5'])
    assert.equal(made.begun, 4)
  })
  it('lets a busy host keep up no other', () => {
    const { lanes: made, begun } = lanes()
    for (let n = 0; n < 10; n++) made.add('a', `a${n}`)
    made.add('b', 'b1')
    assert.equal(begun.at(-1), 'b1')
  })
  it('forgets what has not begun and says how much that was', async () => {
    const { lanes: made, begun, end } = lanes()
    for (let n = 0; n < 10; n++) made.add('a', `a${n}`)
    assert.equal(made.clear(), 6)
    await end('a0')
    assert.equal(begun.length, 4)
    assert.equal(made.begun, 3)
  })
})
