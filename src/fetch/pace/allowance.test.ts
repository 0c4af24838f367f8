import { describe, it } from 'node:test'
import assert from 'node:assert/strict'
import { createAllowance, watchPlace, type Allowance, type Place } from './allowance.ts'

/** A request that takes a permit, if it may. */
function begin(allowance: Allowance, now = (): number => 9_000): Place | null {
  return allowance.connections.tryAcquire() ? watchPlace(allowance, now) : null
}

/** So many requests as may begin at once. */
function beginAll(allowance: Allowance, now?: () => number): Place[] {
  const places: Place[] = []
  for (let place = begin(allowance, now); place !== null; place = begin(allowance, now)) places.push(place)
  return places
}

function answerAll(places: readonly Place[]): void {
  for (const place of places) {
    place.answered()
    place.done()
  }
}

describe('a place among the connections', () => {
  it('goes to another while its host is silent and others answer, and is taken again when the answer begins', (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] })
    const allowance = createAllowance(2)
    const [silent, other] = beginAll(allowance)
    answerAll([other!])
    answerAll([begin(allowance)!])
    t.mock.timers.tick(1_999)
    assert.equal(beginAll(allowance).length, 1)
    t.mock.timers.tick(1)
    assert.equal(beginAll(allowance).length, 1, 'the silent one gave its place')
    silent!.answered()
    silent!.done()
    assert.equal(begin(allowance), null, 'the late answer had it again')
  })
  it('stays where it is when nobody is answered, but for one at a time: the line is slow and not the host', (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] })
    const allowance = createAllowance(8)
    let clock = 10_000
    beginAll(allowance, () => clock)
    t.mock.timers.tick(2_000)
    assert.equal(beginAll(allowance, () => clock).length, 1)
    clock += 1_999
    t.mock.timers.tick(1_999)
    assert.equal(beginAll(allowance, () => clock).length, 0)
    clock += 2_000
    t.mock.timers.tick(2_000)
    assert.equal(beginAll(allowance, () => clock).length, 1)
  })
  it('is given back once, whether the host answered or not', (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] })
    const allowance = createAllowance(1)
    const place = begin(allowance)!
    t.mock.timers.tick(5_000)
    place.done()
    assert.equal(beginAll(allowance).length, 1)
  })
})

describe('the number of connections', () => {
  it('begins small and grows with every prompt answer, up to what the settings allow', (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] })
    const allowance = createAllowance(40)
    const sizes = Array.from({ length: 3 }, () => {
      const places = beginAll(allowance)
      answerAll(places)
      return places.length
    })
    assert.deepEqual(sizes, [12, 24, 40])
  })
  it('shrinks when answers come late', (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] })
    const allowance = createAllowance(40)
    for (let round = 0; round < 3; round++) answerAll(beginAll(allowance))
    let clock = 0
    const slow = beginAll(allowance, () => clock)
    clock = 3_000
    answerAll(slow)
    assert.equal(beginAll(allowance).length, 12)
  })
  it('shrinks when answers wait for their reader, and grows again when it has caught up', (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] })
    const allowance = createAllowance(40)
    for (let round = 0; round < 3; round++) answerAll(beginAll(allowance))
    for (let taken = 0; taken < 8; taken++) allowance.bodies.take()
    for (let waits = 0; waits < 25; waits++) void allowance.bodies.acquire()
    answerAll(beginAll(allowance))
    const crowded = beginAll(allowance)
    assert.equal(crowded.length, 12)
    for (let read = 0; read < 20; read++) allowance.bodies.release()
    answerAll(crowded)
    assert.equal(beginAll(allowance).length, 24)
  })
})
