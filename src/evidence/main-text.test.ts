import assert from 'node:assert/strict'
import { it } from 'node:test'
import { pageOf } from '../../test/material/page-of.ts'
import { readMainText } from './main-text.ts'

const sentence = 'Dit is een gewone zin van een artikel, lang genoeg om als lopende tekst te gelden voor een lezer. '
const article = `<h2>Kop</h2>${`<p>${sentence.repeat(3)}</p>`.repeat(4)}`
const mainOf = (html: string): string => readMainText(pageOf(html)).text

it('leaves out menus, side columns and footers', () => {
  const text = mainOf(
    `<nav><a href=/>Menu</a></nav><div class=content>${article}</div><aside>${sentence}</aside><footer>Voet</footer>`,
  )
  assert.ok(text.startsWith('Kop\nDit is'))
  assert.doesNotMatch(text, /Menu|Voet/)
  assert.equal(text.split('\n').length, 5)
})
it('leaves out furniture inside the article', () =>
  assert.doesNotMatch(
    mainOf(`<main>${article}<div class="related-posts">Lees ook: ${sentence}</div>${article}</main>`),
    /Lees ook/,
  ))
it('keeps what holds most of the text, whatever it is called', () =>
  assert.match(mainOf(`<form><div class="wrap has-sidebar">${article}</div></form>`), /gewone zin/))
it('is empty for a page without words', () => assert.equal(mainOf(''), ''))
