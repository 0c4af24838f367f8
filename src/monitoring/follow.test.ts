import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { missing, otherContent, sameContent, seenLink, there, unread } from '../../test/material/sighting.ts'
import type { Course } from '../model/course.ts'
import type { Sighting } from '../model/sighting.ts'
import { follow, startCourse } from './follow.ts'

const on = (look: Sighting, day: number, hour = 6): Sighting => ({
  ...look,
  at: new Date(Date.UTC(2026, 0, day, hour)).toISOString(),
})

/** Takes looks in turn and gives what each reported. */
function told(...looks: readonly Sighting[]): string[][] {
  let course: Course = startCourse(looks[0]!.at)
  return looks.map((look) => {
    const next = follow(course, look, sameContent)
    course = next.course
    return next.changes.map(({ kind }) => kind)
  })
}

describe('follow', () => {
  it('reports a loss at the second look, not before a day has passed, and once', () =>
    assert.deepEqual(told(on(there, 1), on(missing, 5), on(missing, 6, 5), on(missing, 6), on(missing, 9)), [
      [],
      [],
      [],
      ['link-removed'],
      [],
    ]))
  it('names a loss as the look that confirms it sees it', () =>
    assert.deepEqual(told(on(there, 1), on(missing, 5), on({ ...missing, outcome: 'gone' }, 7))[2], ['page-gone']))
  it('says nothing of a link that was gone at one look only', () =>
    assert.deepEqual(told(on(there, 1), on(missing, 5), on(there, 6), on(missing, 9), on(there, 12)).flat(), []))
  it('says nothing of errors that pass, however long they last', () =>
    assert.deepEqual(told(on(there, 1), on(unread, 3), on(unread, 9), on(there, 20)).flat(), []))
  it('keeps a doubt while pages cannot be read', () =>
    assert.deepEqual(told(on(there, 1), on(missing, 5), on(unread, 6), on(missing, 7))[3], ['link-removed']))
  it('compares with what was known before an error', () =>
    assert.deepEqual(told(on(there, 1), on(unread, 5), on({ ...there, link: { ...seenLink, anchor: 'here' } }, 6))[2], [
      'anchor-changed',
    ]))
  it('reports that a lost link is back, and that it goes again', () =>
    assert.deepEqual(
      told(on(there, 1), on(missing, 2), on(missing, 4), on(there, 8), on(missing, 9), on(missing, 11)),
      [[], [], ['link-removed'], ['link-returned'], [], ['link-removed']],
    ))
  it('says nothing of a link that was never seen, and does not call its first sight a return unless it was surely missing', () => {
    assert.deepEqual(told(on(missing, 1), on(there, 3)).flat(), [])
    assert.deepEqual(told(on(missing, 1), on(missing, 3), on(there, 9)), [[], [], ['link-returned']])
  })
  it('does not take a link that only scripts show for gone when the page is read without them', () => {
    const scripted = { ...there, link: { ...seenLink, region: 'js-only' as const } }
    assert.deepEqual(told(on(scripted, 1), on(missing, 3), on(missing, 9)).flat(), [])
  })
  it('tells at the first look what was not kept of an agreement', () => {
    const breach = { term: 'rel', agreed: 'follow', seen: 'nofollow' } as const
    const broken = { ...there, link: { ...seenLink, breach } }
    assert.deepEqual(told(on(broken, 1), on(broken, 9)), [['contract-broken'], []])
  })
  it('remembers what a look could not tell', () => {
    const first = follow(startCourse(there.at), there, sameContent).course
    const { course } = follow(first, on({ ...there, indexable: null, targetWorks: null }, 9), sameContent)
    assert.deepEqual([course.known?.indexable, course.known?.targetWorks], [true, true])
  })
  it('reports other content and goes on from there', () => {
    const { course } = follow(startCourse(there.at), there, sameContent)
    assert.equal(follow(course, on(there, 9), otherContent).changes[0]?.kind, 'topic-changed')
  })
  it('reports once that robots.txt closed the page, and nothing when it opens again', () => {
    const closed = { ...unread, outcome: 'robots-disallowed' as const, blocked: true }
    assert.deepEqual(told(on(there, 1), on(closed, 5), on(closed, 8), on(there, 12)), [[], ['blocked'], [], []])
  })
})
