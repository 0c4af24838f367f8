import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseTree } from '../tree/index.ts'
import { placeLinks } from './index.ts'

const PROSE =
  'The old mill at the edge of the village was rebuilt last spring, and since then people from the whole valley come to have their grain ground there. '
const DESCRIBED = '- Grinds spelt, rye and barley on stones from the river, on Saturdays.'
const URL_OF_PAGE = 'https://mills.example/all'

function listOf(sites: number, described = ''): string {
  const entries = Array.from({ length: sites }, (_, n) => {
    return `<li><a href="https://mill-${n}.example/">Mill number ${n}</a> ${described}</li>`
  })
  return `<ul class="mills">${entries.join('')}</ul>`
}

function regions(body: string): string[] {
  const html = `<title>Mills</title><body><h1>Mills of the valley</h1>${body}`
  return [...new Set(placeLinks(parseTree(html), { url: URL_OF_PAGE }).map(({ region }) => region))]
}

describe('a page that is a list of other sites', () => {
  it('has entries, not links in the text', () => {
    assert.deepEqual(regions(`<p>All mills of the valley.</p>${listOf(12)}`), ['other'])
  })

  it('has entries that a line describes', () => {
    assert.deepEqual(regions(listOf(12, DESCRIBED)), ['other'])
  })

  it('keeps a link in a sentence of its own', () => {
    const sentence = `<p>${PROSE}The list is kept by <a href="https://guild.example/">the guild of millers</a> of the valley.</p>`
    const places = placeLinks(parseTree(`<body><h1>Mills</h1>${sentence}${listOf(12)}`), { url: URL_OF_PAGE })
    assert.equal(places[0]?.region, 'body')
    assert.equal(places[1]?.region, 'other')
  })

  it('is no article with a list of sources', () => {
    const article = `<p>${PROSE.repeat(3)}</p>`.repeat(4)
    assert.deepEqual(regions(`${article}<p>${PROSE}We wrote to these mills:</p>${listOf(12, DESCRIBED)}`), ['body'])
  })

  it('is no article that says much of each', () => {
    assert.deepEqual(regions(listOf(12, PROSE.repeat(4))), ['body'])
  })

  it('leads to many sites, not many times to a few', () => {
    const files = listOf(12, '- The yearly account of the mill, with figures and pictures.').replaceAll(
      /mill-\d+\.example\//g,
      (host) => `archive.example/${host}`,
    )
    assert.deepEqual(regions(files), ['body'])
  })
})
