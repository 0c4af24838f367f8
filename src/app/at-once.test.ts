import assert from 'node:assert/strict'
import { it } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import { atOnce } from './at-once.ts'

it('does every item, never more than the width at once', async () => {
  const done: number[] = []
  let open = 0
  let most = 0
  await atOnce(Array(100).keys(), 7, async (item) => {
    most = Math.max(most, ++open)
    await turn()
    open--
    done.push(item)
  })
  assert.equal(done.length, 100)
  assert.equal(most, 7)
})

it('after a failure begins nothing new, ends what is under way and throws the first failure', async () => {
  const begun: number[] = []
  const ended: number[] = []
  const work = async (item: number): Promise<void> => {
    begun.push(item)
    await turn()
    if (item === 2) throw new Error('two')
    await turn()
    ended.push(item)
  }
  await assert.rejects(atOnce(Array(100).keys(), 4, work), /two/)
  assert.ok(begun.length < 10)
  assert.equal(ended.length, begun.length - 1)
})
