import assert from 'node:assert/strict'
import { it } from 'node:test'
import { parseTree } from '../tree/index.ts'
import { layout } from './layout.ts'
import { placeLinks } from './place-links.ts'

const SENTENCE = 'This sentence of a good ten words stands somewhere on the page for all to read.'
const FORTY = `${SENTENCE} ${SENTENCE} ${SENTENCE}`
const counted = (html: string) => {
  const { prose } = layout(parseTree(html))
  return [...prose]
}

it('counts no sentences under a form, in a cookie notice or in a teaser beside the text', () => {
  const page = `<main><p>${FORTY}</p></main><form><p>${SENTENCE}</p></form><div class="cookie-notice"><p>${SENTENCE}</p></div>`
  assert.deepEqual(counted(page), [48, 0, 0])
})

it('counts the sentences of a form that the whole page stands in', () => {
  assert.deepEqual(counted(`<form><p>${FORTY}</p><p>${SENTENCE}</p></form>`), [48, 16])
})

it('takes a name that most of the text goes by for another thing than it says', () => {
  const parts = Array.from({ length: 4 }, () => `<div class="not-a-paywall"><p>${SENTENCE}</p></div>`)
  assert.deepEqual(counted(parts.join('')), [16, 16, 16, 16])
})

const PRESS = Array.from(
  { length: 12 },
  (_, n) =>
    `<p>Paper ${n}, in June: <a href="https://paper${n}.example/">Neighbours lend each other tools and seeds</a></p>`,
).join('')
const ASIDE = '<aside><ul><li><a href="/a">An older post on this site</a></li></ul></aside>'
const LISTED = `<body><nav><a href="/">Home of this very small site</a></nav><h1>We are in the papers</h1>
  <div class="text">${PRESS}</div><form><p>${SENTENCE}</p></form>${ASIDE}</body>`

it('counts the lines of a page without text, not its headings, menus, forms and side columns', () => {
  const prose = counted(LISTED)
  assert.deepEqual(prose.slice(0, 2), [0, 0])
  assert.ok(prose.slice(2, 14).every((words) => words === 11))
  assert.deepEqual(prose.slice(14), [0, 0])
})

it('so places the links of a list that is all the page is for in the body', () => {
  const regions = placeLinks(parseTree(LISTED), { url: 'https://library.example/press' }).map(({ region }) => region)
  assert.ok(regions.slice(1, 13).every((region) => region === 'body'))
  assert.ok(regions[0] !== 'body' && regions[13] !== 'body')
})
