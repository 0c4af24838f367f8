import assert from 'node:assert/strict'
import { it } from 'node:test'
import { isQuirky } from './quirks.ts'

const transitional = 'html PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN"'

it('takes modern and strict doctypes as no quirks', () => {
  assert.equal(isQuirky(' html'), false)
  assert.equal(isQuirky(' HTML SYSTEM "about:legacy-compat"'), false)
  assert.equal(
    isQuirky(' html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd"'),
    false,
  )
})
it('takes a transitional doctype as quirks only without a system identifier', () => {
  assert.equal(isQuirky(` ${transitional}`), true)
  assert.equal(isQuirky(` ${transitional} "http://www.w3.org/TR/html4/loose.dtd"`), false)
})
it('takes old, unnamed and broken doctypes as quirks', () => {
  for (const doctype of [
    '',
    ' svg',
    ' html x',
    ' html PUBLIC',
    ' html PUBLIC "a',
    ' html PUBLIC "-//IETF//DTD HTML 2.0//"',
  ]) {
    assert.equal(isQuirky(doctype), true, doctype)
  }
})
