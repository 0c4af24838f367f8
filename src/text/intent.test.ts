import assert from 'node:assert/strict'
import { test } from 'node:test'
import { intentOf } from './intent.ts'

const EXPLAINING = 'Een compost hoop heeft lucht en vocht nodig om goed te rotten. '.repeat(10)

test('the type of a page is taken at its word when it leaves no doubt', () => {
  assert.equal(intentOf(EXPLAINING, 'forum'), 'forum')
  assert.equal(intentOf(EXPLAINING, 'product'), 'commercial')
  assert.equal(intentOf(EXPLAINING, 'directory'), 'listing')
  assert.equal(intentOf(EXPLAINING, 'profile'), 'profile')
})

test('an article explains unless it sells or reports', () => {
  assert.equal(intentOf(EXPLAINING, 'article'), 'informational')
})

test('prices and carts make a page commercial', () => {
  const text =
    'Koop nu deze fiets voor € 499, gratis verzending. In winkelwagen. Ook op voorraad: helm € 39, korting 10 %.'
  assert.equal(intentOf(text, 'article'), 'commercial')
})

test('reporting verbs and days make a page news', () => {
  const text =
    'The council announced on Monday that the bridge will close, according to a spokesman. Residents said on Tuesday they had not been told.'
  assert.equal(intentOf(text, null), 'news')
})

test('posts one after another make a page a conversation', () => {
  const text = 'Jan schreef: weet iemand dit? Reageer. Geplaatst door Piet: ja. Citeer. Geplaatst door Jan: dank!'
  assert.equal(intentOf(text, null), 'forum')
})

test('one price in a long article does not make it a shop', () => {
  assert.equal(intentOf(`${EXPLAINING} Zo'n vat kost € 80.`, 'article'), 'informational')
})

test('a few words tell nothing', () => {
  assert.equal(intentOf('Welkom', null), null)
})
