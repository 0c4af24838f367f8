import { describe, it } from 'node:test'
import assert from 'node:assert/strict'
import { createAllowance, watchPlace } from './allowance.ts'

describe('a place among the connections', () => {
  it('goes to another while its host is silent, and is taken again when the answer begins', (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] })
    const allowance = createAllowance(1)
    const { connections } = allowance
    assert.equal(connections.tryAcquire(), true)
    const place = watchPlace(allowance)
    t.mock.timers.tick(1_999)
    assert.equal(connections.tryAcquire(), false)
    t.mock.timers.tick(1)
    assert.equal(connections.tryAcquire(), true, 'the silent one gave its place')
    place.answered()
    connections.release()
    assert.equal(connections.tryAcquire(), false, 'the late answer has it again')
    place.done()
    assert.equal(connections.tryAcquire(), true)
  })
  it('is given back once, whether the host answered or not', (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] })
    const allowance = createAllowance(1)
    allowance.connections.take()
    const place = watchPlace(allowance)
    t.mock.timers.tick(5_000)
    place.done()
    assert.equal(allowance.connections.tryAcquire(), true)
    assert.equal(allowance.connections.tryAcquire(), false)
  })
})
