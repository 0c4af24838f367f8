import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseTree } from '../tree/index.ts'
import { layout } from './layout.ts'
import { lineKinds } from './line-kinds.ts'

const PROSE =
  'The old mill at the edge of the village was rebuilt last spring, and since then people from the whole valley come to have their grain ground there. '
const OUT = '<a href="https://miller.example/">The guild of millers</a>'
const IN = '<a href="/stones">All about stones</a>'
const SHOP = '<a href="https://miller.example/shop">Shop for stones</a>'

function kinds(box: string, lines: string, isForum = false): string[] {
  const html = `<title>Mill</title><body><div class="${box}"><h1>Mill</h1><p>${PROSE.repeat(3)}</p>${lines}<p>${PROSE.repeat(3)}</p></div>`
  const page = layout(parseTree(html), 'https://mill.example/')
  return Array.from({ length: page.links.count }, (_, link) => lineKinds(page, isForum)(link))
}

describe('the make of a line', () => {
  it('tells a row of links and a line of some words from the text', () => {
    assert.deepEqual(kinds('page', `<p>${OUT} ${IN}</p>`), ['row', 'row'])
    assert.deepEqual(kinds('page', `<p>Stones by courtesy of our friends at ${OUT}</p>`), ['words'])
    assert.deepEqual(kinds('page', `<p>${OUT}</p><p>${PROSE}${OUT} ${PROSE}</p>`), ['elsewhere', 'elsewhere'])
  })

  it('trusts lists and links to other sites in a post, but no call and no link within the site', () => {
    assert.deepEqual(kinds('post', `<p>${OUT}</p><p>${IN}</p><p>${SHOP}</p>`), ['post', 'elsewhere', 'elsewhere'])
    assert.deepEqual(kinds('post', `<ul><li>${OUT}</li><li>${IN}</li></ul><p>${PROSE}${IN} ${PROSE}</p>`), [
      ...['list', 'list'],
      'post',
    ])
  })

  it('tells a table of text with a link from a table of links', () => {
    const row = (link: string): string => `<tr><td>Rail joiners of brass</td><td>${link}</td><td>22 pounds</td></tr>`
    assert.deepEqual(kinds('page', `<table>${row(OUT)}${row('Holloway')}</table>`), ['cell'])
    assert.deepEqual(new Set(kinds('page', `<table>${row(OUT).repeat(6)}</table>`)), new Set(['elsewhere']))
  })

  it('is not asked on a forum', () => {
    assert.deepEqual(kinds('post', `<p>${IN}</p>`, true), ['forum'])
  })
})
