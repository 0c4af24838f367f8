import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { there } from '../../test/material/sighting.ts'
import type { Course } from '../model/course.ts'
import { startCourse } from './follow.ts'
import { project } from '../../test/material/store.ts'
import { nextLook, rhythmOf, type LookedAt } from './schedule.ts'

const usual = rhythmOf(project)
const DAY = 24 * 3_600_000
const START = Date.parse(there.at)
const course: Course = { ...startCourse(there.at), known: there }

/** Days after the first look at which a page with one link is looked at. */
function days(count: number, change: Partial<Course> = {}, matters = false): number[] {
  let now = START
  return Array.from({ length: count }, () => {
    now = nextLook([{ course: { ...course, ...change }, matters }], now, 'blog.example/post', usual)
    return (now - START) / DAY
  })
}

describe('nextLook', () => {
  it('looks at a new link after 1, 3, 7, 14 and 30 days, then monthly, up to a tenth early', () => {
    const wanted = [1, 3, 7, 14, 30, 60, 90]
    days(7).forEach((day, at) => assert.ok(day <= wanted[at]! && day >= wanted[at]! * 0.85, `${day} for ${wanted[at]}`))
  })
  it('keeps to the rhythm that a project asks for', () => {
    const link: LookedAt = { course, matters: true }
    const rhythm = rhythmOf({ rhythm: [2, 5], every: 10 })
    const first = nextLook([link], START, 'x', rhythm)
    assert.ok(first <= START + 2 * DAY && first > START + 1.8 * DAY)
    const old = nextLook([link], START + 90 * DAY, 'x', rhythm)
    assert.ok(old <= START + 100 * DAY && old > START + 98 * DAY)
  })
  it('looks again as soon as a doubt can be settled', () =>
    assert.equal(
      nextLook([{ course: { ...course, missingSince: there.at }, matters: false }], START, 'x', usual) - START,
      DAY,
    ))
  it('tries a page that could not be read after 1, 2 and 4 days', () => {
    const after = (untold: number) =>
      (nextLook([{ course: { ...course, untold }, matters: false }], START + 100 * DAY, 'x', usual) - START) / DAY - 100
    assert.deepEqual([1, 2, 3].map(after), [1, 2, 4])
  })
  it('looks at the links that matter most twice a month', () => assert.ok(days(7, {}, true)[6]! < 60))
  it('goes by the link of the page that asks for it first', () => {
    const old = { ...course, since: '2020-01-01T00:00:00.000Z' }
    const both = [old, course].map((each) => ({ course: each, matters: false }))
    assert.ok(nextLook(both, START, 'x', usual) - START <= DAY)
  })
  it('spreads the pages of a host', () => {
    const times = Array.from({ length: 500 }, (_, n) =>
      nextLook([{ course, matters: false }], START + 50 * DAY, `blog.example/${n}`, usual),
    )
    const hours = new Set(times.map((time) => Math.floor(time / 3_600_000)))
    assert.ok(hours.size > 50, `${hours.size} different hours`)
  })
  it('always lies ahead, and never beyond a month', () => {
    fc.assert(
      fc.property(fc.nat(4000), fc.nat(40), fc.option(fc.nat(400)), fc.string(), (age, untold, doubt, key) => {
        const now = START + age * DAY
        const missingSince = doubt === null ? null : new Date(now - doubt * 3_600_000).toISOString()
        const next = nextLook([{ course: { ...course, untold, missingSince }, matters: false }], now, key, usual)
        return next > now && next <= now + 30 * DAY
      }),
    )
  })
})
