import assert from 'node:assert/strict'
import { it } from 'node:test'
import { pageOf } from '../../../test/material/page-of.ts'
import type { Page } from '../page.ts'
import { findChallenge } from './challenge.ts'

const find = (html: string, status: number, headers: Page['headers'] = []) =>
  findChallenge(pageOf(html, 'https://blog.test/a', headers), status)?.challenge ?? null

it('believes the header of a gate', () =>
  assert.equal(find('<p>x</p>', 403, [['cf-mitigated', 'challenge']]), 'bot-challenge'))
it('knows an automatic check by its words', () =>
  assert.equal(find('<title>Just a moment...</title><h1>Checking your browser</h1>', 503), 'bot-challenge'))
it('knows a captcha by its widget, also with status 200', () =>
  assert.equal(find('<p>Bevestig dat u geen robot bent.</p><div class="g-recaptcha"></div>', 200), 'captcha'))
it('takes a plain refusal for no challenge', () =>
  assert.equal(find('<h1>403 Forbidden</h1><p>You do not have permission to view this page.</p>', 403), null))
it('takes no contact form with a captcha for a gate', () =>
  assert.equal(
    find(
      '<h1>Contact</h1><p>Schrijf ons.</p><form><input><input><textarea></textarea><div class=g-recaptcha></div>Ik ben geen robot</form>',
      200,
    ),
    null,
  ))
it('takes no article about captchas for a gate', () =>
  assert.equal(find(`<h1>Just a moment: how a captcha works</h1><p>${'Words about it. '.repeat(200)}</p>`, 200), null))
