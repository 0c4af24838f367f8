import assert from 'node:assert/strict'
import { it } from 'node:test'
import { findBrowser } from './find-browser.ts'

it('takes the browser that is named, where it is there', () => {
  assert.equal(findBrowser(process.execPath), process.execPath)
  assert.equal(findBrowser('/no/such/browser'), null)
})
it('looks for none when told so', () => assert.equal(findBrowser('none'), null))
