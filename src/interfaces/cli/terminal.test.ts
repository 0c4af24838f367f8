import assert from 'node:assert/strict'
import { it } from 'node:test'
import { languageOf } from './language.ts'
import { printable } from './terminal.ts'

it('shows what a terminal would act on', () => {
  assert.equal(printable('a\u001b[2Jb\u202ec\u200bd'), 'a\\u{1b}[2Jb\\u{202e}c\\u{200b}d')
  assert.equal(printable('een\tregel\nén nog een'), 'een\tregel\nén nog een')
})
it('speaks the language asked for, else that of the environment, else English', () => {
  assert.equal(languageOf(['audit', '--lang', 'nl'], { LANG: 'en_US.UTF-8' }), 'nl')
  assert.equal(languageOf(['audit', '--lang=en'], { LANG: 'nl_NL.UTF-8' }), 'en')
  assert.equal(languageOf([], { LC_ALL: '', LANG: 'nl_BE.UTF-8' }), 'nl')
  assert.equal(languageOf([], {}), 'en')
})
