import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { MOST_CHANGES, outdated, type Version } from './outdated.ts'

/** One letter a version: `w`ell, `f`ailed; upper case when something changed. The ids are the places. */
function versions(letters: string): Version[] {
  return [...letters].map((letter, id) => ({
    id,
    well: letter.toLowerCase() === 'w',
    changed: letter !== letter.toLowerCase(),
  }))
}

describe('outdated', () => {
  it('keeps the last visit and the last one that brought the page', () => {
    assert.deepEqual(outdated(versions('wwwff'), 'last'), [0, 1, 3])
    assert.deepEqual(outdated(versions('wwfw'), 'last'), [0, 1, 2])
    assert.deepEqual(outdated(versions('ff'), 'last'), [0])
  })
  it('keeps every change and what was there before it', () => {
    assert.deepEqual(outdated(versions('wwWww'), 'changes'), [0, 3])
    assert.deepEqual(outdated(versions('wwWww'), 'last'), [0, 1, 2, 3])
    assert.deepEqual(outdated(versions('Www'), 'changes'), [1])
  })
  it('lets go of the oldest changes of a page that changes all the time', () => {
    assert.deepEqual(outdated(versions(`www${'W'.repeat(MOST_CHANGES)}`), 'changes'), [0, 1])
    assert.deepEqual(outdated(versions('W'.repeat(MOST_CHANGES + 3)), 'changes'), [0, 1])
  })
  it('has nothing to let go of where there is nothing', () => assert.deepEqual(outdated([], 'changes'), []))
})
