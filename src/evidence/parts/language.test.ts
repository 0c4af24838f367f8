import assert from 'node:assert/strict'
import { it } from 'node:test'
import { pageOf } from '../../../test/material/page-of.ts'
import { readMetas } from '../meta.ts'
import { detectLanguage } from '../language/detect-language.ts'
import { gatherLanguage } from './language.ts'

const DUTCH = 'De bakker staat elke ochtend vroeg op om het brood te bakken dat hij later in de winkel verkoopt. '
const ENGLISH = 'The baker gets up early every morning to bake the bread that he will sell in the shop later on. '

it('tells a language from a sentence or two', () => {
  assert.equal(detectLanguage(DUTCH), 'nl')
  assert.equal(detectLanguage(ENGLISH), 'en')
})
it('says nothing of a few words', () => assert.equal(detectLanguage('Home Contact Blog'), null))
it('tells Afrikaans from Dutch', () =>
  assert.equal(
    detectLanguage(
      'Ek het nie geweet dat hulle so vroeg opstaan nie, maar hy bak elke dag baie brood vir die mense in die dorp.',
    ),
    'af',
  ))
it('holds a page with a long quotation for what it declares', () => {
  const page = pageOf(`<html lang=nl-NL><p>${DUTCH.repeat(4)}</p><blockquote>${ENGLISH.repeat(8)}</blockquote>`)
  assert.deepEqual(gatherLanguage(page, [], page.flow.text), { declared: 'nl', detected: 'nl' })
})
it('believes the text over a declaration that no part of it bears out', () => {
  const page = pageOf(`<html lang=en><p>${DUTCH.repeat(20)}</p>`)
  assert.deepEqual(gatherLanguage(page, [], page.flow.text), { declared: 'en', detected: 'nl' })
})
it('reads a declaration from tags and headers as well', () => {
  const page = pageOf('<meta property=og:locale content=fr_FR>')
  assert.equal(gatherLanguage(page, readMetas(page), '').declared, 'fr')
  const headed = pageOf('', 'https://blog.test/a', [['content-language', 'de-AT, en']])
  assert.equal(gatherLanguage(headed, [], '').declared, 'de')
})
