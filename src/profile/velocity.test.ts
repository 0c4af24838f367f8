import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { velocityOf } from './velocity.ts'

const week = (number: number, day = 0): string =>
  new Date(Date.UTC(2026, 0, 5 + 7 * number + day)).toISOString().slice(0, 10)
const steady = Array.from({ length: 20 }, (_, at) => [week(at), week(at, 3), week(at, 6)]).flat()

describe('links gained and lost per week', () => {
  it('counts from Monday to Sunday, weeks without any included', () => {
    const weeks = velocityOf(['2026-01-05', '2026-01-11', '2026-01-26T10:00:00Z'], ['2026-01-12', 'never'])
    assert.deepEqual(
      weeks.map(({ monday, gained, lost }) => [monday, gained, lost]),
      [
        ['2026-01-05', 2, 0],
        ['2026-01-12', 0, 1],
        ['2026-01-19', 0, 0],
        ['2026-01-26', 1, 0],
      ],
    )
  })
  it('marks a week in which far more came than usual, and no other', () => {
    const burst = Array.from({ length: 40 }, () => week(12, 2))
    const weeks = velocityOf([...steady, ...burst], [])
    assert.deepEqual(
      weeks.flatMap(({ burst: marked }, at) => (marked === null ? [] : [[at, marked]])),
      [[12, 'gained']],
    )
  })
  it('marks nothing in ordinary scatter, nor with too little history', () => {
    assert.ok(velocityOf([...steady, week(4), week(4), week(9)], [week(3)]).every(({ burst }) => burst === null))
    assert.ok(
      velocityOf(
        Array.from({ length: 50 }, () => week(1)),
        [week(0)],
      ).every(({ burst }) => burst === null),
    )
  })
  it('has no weeks without dates', () => assert.deepEqual(velocityOf([], []), []))
})
