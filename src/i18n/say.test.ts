import assert from 'node:assert/strict'
import { it } from 'node:test'
import { say } from './say.ts'

const text = { nl: '{count} {count|link|links} op {page}', en: '{count} {count|link|links} on {page}' }

it('fills in names and picks the word for the number', () => {
  assert.equal(say(text, 'nl', { count: 1, page: '/a' }), '1 link op /a')
  assert.equal(say(text, 'en', { count: 0, page: '/a' }), '0 links on /a')
})
it('writes numbers in the style of the language', () => {
  assert.equal(say(text, 'nl', { count: 1234.5, page: '' }), '1.234,5 links op ')
  assert.equal(say(text, 'en', { count: 1234.5, page: '' }), '1,234.5 links on ')
})
it('leaves a name without a value standing, so that a slip shows', () => {
  assert.equal(say(text, 'en', { count: 2 }), '2 links on {page}')
})
