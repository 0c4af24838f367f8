import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { organisationPage } from './organisation-pages.ts'

describe('page of an organisation', () => {
  for (const [href, words, page] of [
    ['https://a.test/en/over-ons/', 'Wie we zijn', 'about'],
    ['https://a.test/info/Privacy_Policy.html?x=/y#top', '', 'privacy'],
    ['https://a.test/p/12', 'Mentions légales', 'imprint'],
    ['https://a.test/contact', 'About us', 'about'],
    ['https://contact.test/', 'Home', null],
    ['https://a.test/contact/form', 'Stuur een bericht', null],
  ] as const) {
    it(`${href} "${words}" is ${page ?? 'none'}`, () => assert.equal(organisationPage(href, words), page))
  }
})
