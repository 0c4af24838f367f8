import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseTree } from '../tree/index.ts'
import { placeLinks } from './index.ts'

const PROSE =
  'The old mill at the edge of the village was rebuilt last spring, and since then people from the whole valley come to have their grain ground there. '

function regionsAfter(text: string): string[] {
  const html = `<title>Mill</title><body><div class="page"><h1>Mill</h1>${`<p>${PROSE.repeat(3)}</p>`.repeat(3)}${text}</div>`
  return placeLinks(parseTree(html), { url: 'https://mill.example/' }).map(({ region }) => region)
}

describe('what a line says of the links after it', () => {
  it('is a note about the author, in the same line or under a label', () => {
    const note = `Jan Molenaar grinds grain and writes about it for <a href="https://guild.example/">the guild of millers</a>, in the evening hours.`
    assert.deepEqual(regionsAfter(`<p><strong>About the author</strong><br>${note}</p>`), ['bio'])
    assert.deepEqual(regionsAfter(`<p>Over de auteur</p><p>${note}</p>`), ['bio'])
    assert.deepEqual(regionsAfter(`<p>About the author</p><h2>Sources</h2><p>${PROSE}${note}</p>`), ['body'])
    assert.deepEqual(regionsAfter(`<p>${PROSE}${note}</p>`), ['body'])
  })

  it('is a heading over cards that lead on', () => {
    const card = (n: number) => `<li><h3><a href="/mill-${n}">Mill number ${n}</a></h3><p>${PROSE}</p></li>`
    assert.deepEqual(regionsAfter(`<section><h2>Read also</h2><ul>${card(1)}${card(2)}${card(3)}</ul></section>`), [
      ...['related', 'related', 'related'],
    ])
  })
})
