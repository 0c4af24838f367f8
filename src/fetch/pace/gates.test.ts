import { describe, it } from 'node:test'
import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import { Gates, type Closed, type Turn } from './gates.ts'

const PACE = { width: 1, gap: 20 }
const gates = (): Gates => new Gates(() => performance.now())

async function enter(gate: Gates, key: string, ahead = false): Promise<Turn> {
  const turn = await gate.enter(key, PACE, ahead)
  assert.ok(!('closed' in turn))
  return turn
}

describe('Gates', () => {
  it('keep the gap from start to start', async () => {
    const gate = gates()
    ;(await enter(gate, 'a')).done()
    const before = performance.now()
    ;(await enter(gate, 'a')).done()
    assert.ok(performance.now() - before >= 19)
  })
  it('owe no gap to a turn that was given back, and keep the one that they owed', async () => {
    let now = 0
    const gate = new Gates(() => now)
    const next = () => Promise.race([gate.enter('a', { width: 1, gap: 500 }), sleep(100, null)])
    const turn = async (): Promise<Turn> => (await next()) as Turn
    ;(await turn()).giveBack()
    ;(await turn()).done()
    now = 600
    ;(await turn()).giveBack()
    ;(await turn()).done()
    now = 900
    assert.equal(await next(), null)
    gate.stop('over')
  })
  it('let one in at a time', async () => {
    const gate = gates()
    const first = await enter(gate, 'a')
    let entered = false
    const second = gate.enter(' a'.trim(), PACE).then(() => (entered = true))
    await sleep(40)
    assert.equal(entered, false)
    first.done()
    await second
  })
  it('do not keep up another key', async () => {
    const gate = gates()
    await enter(gate, 'slow')
    await enter(gate, 'quick')
  })
  it('put work that has begun before the rest', async () => {
    const gate = gates()
    const order: string[] = []
    const first = await enter(gate, 'a')
    const rest = enter(gate, 'a').then((turn) => (order.push('new'), turn.done()))
    const begun = enter(gate, 'a', true).then((turn) => (order.push('begun'), turn.done()))
    first.done()
    await Promise.all([rest, begun])
    assert.deepEqual(order, ['begun', 'new'])
  })
  it('wait for the pause that a host asked for', async () => {
    const gate = gates()
    gate.hold('a', 60)
    const before = performance.now()
    await enter(gate, 'a')
    assert.ok(performance.now() - before >= 59)
  })
  it('send everybody away while closed, those who wait as well', async () => {
    const gate = gates()
    const first = await enter(gate, 'a')
    const waiting = gate.enter('a', PACE)
    gate.close('a', 1_000, 'busy')
    first.done()
    for (const turn of [await waiting, await gate.enter('a', PACE)]) assert.equal((turn as Closed).closed, 'busy')
  })
  it('count the gap from a late answer, within limits', async () => {
    const gate = gates()
    const turn = await enter(gate, 'a')
    await sleep(40)
    turn.answered()
    turn.done()
    const before = performance.now()
    await enter(gate, 'a')
    assert.ok(performance.now() - before >= 15)
  })
})
