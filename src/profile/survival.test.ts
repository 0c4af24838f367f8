import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { aliveAt, expectedLosses, survivalOf, type Life } from './survival.ts'

const life = (to: number, lost: boolean, from = -1): Life => ({ from, to, lost })

describe('the survival of links', () => {
  // Remission times under 6-MP, Freireich et al. 1963, as in Kalbfleisch and Prentice: .857 at 6, .448 at 23.
  const lost = [6, 6, 6, 7, 10, 13, 16, 22, 23]
  const living = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
  const lives = [...lost.map((age) => life(age, true)), ...living.map((age) => life(age, false))]
  const survival = survivalOf(lives)
  const at = (age: number): number => Math.round(1000 * aliveAt(survival, age)) / 1000

  it('is the published curve for the published data', () => {
    assert.deepEqual([5, 6, 7, 10, 13, 16, 22, 23].map(at), [1, 0.857, 0.807, 0.753, 0.69, 0.627, 0.538, 0.448])
    assert.equal(survival.halfLife, 23)
    const last = survival.steps.at(-1)
    assert.ok(Math.abs((last?.low ?? 0) - 0.188) < 0.002 && Math.abs((last?.high ?? 0) - 0.68) < 0.002)
  })
  it('does not count a link at ages before it was looked after', () => {
    const late = survivalOf([life(10, true), life(50, false), life(200, false, 100)])
    assert.equal(late.steps[0]?.atRisk, 2)
    assert.equal(late.steps[0]?.alive, 0.5)
  })
  it('expects losses as the curve goes, and says of how many links it cannot tell', () => {
    const { losses, beyond } = expectedLosses([life(0, false), life(30, false), life(9, true)], survival, 6)
    assert.ok(Math.abs(losses - 0.143) < 0.001)
    assert.equal(beyond, 1)
  })
  it('has no half-life and no steps where nothing was lost', () => {
    const none = survivalOf([life(5, false)])
    assert.deepEqual([none.halfLife, none.steps.length, none.lost], [null, 0, 0])
    assert.deepEqual(survivalOf([]).steps, [])
  })
})
