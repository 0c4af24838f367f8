import assert from 'node:assert/strict'
import { it } from 'node:test'
import { pageOf } from '../../../test/material/page-of.ts'
import { readAnchors } from '../anchors.ts'
import { domainReader } from '../domains.ts'
import { sourceLists } from '../source-lists.ts'
import { gatherCitations } from './citations.ts'

const read = (html: string) => {
  const page = pageOf(html, 'https://blog.test/stuk')
  const anchors = readAnchors(page)
  const isSource = sourceLists(page, anchors)
  const cited = anchors.filter(isSource).map(({ written }) => written)
  return { cited, ...gatherCitations(page, anchors, domainReader(), isSource) }
}

it('takes the list under a heading of sources, and not the list after it', () => {
  const { cited, sources } = read(
    '<h3>Bronnen:</h3><ul><li><a href="https://a.test/">a</a></ul><ul><li><a href="https://b.test/">b</a></ul>',
  )
  assert.deepEqual(cited, ['https://a.test/'])
  assert.equal(sources, 1)
})
it('takes the notes that raised numbers point to', () => {
  const { cited } = read(
    '<p>Zo is het.<sup><a href="#n1">1</a></sup></p><li id="n1"><a href="https://a.test/x">a</a></li><li id="n2"><a href="https://b.test/">b</a></li>',
  )
  assert.deepEqual(cited, ['https://a.test/x'])
})
it('takes what a role calls a bibliography', () => {
  assert.equal(read('<section role="doc-bibliography"><p><a href="https://a.test/">a</a></p></section>').sources, 1)
})
it('counts a page on another site once, and own pages not', () => {
  const list = '<li><a href="https://a.test/">a</a><li><a href="https://a.test/">a</a><li><a href="/eigen">e</a>'
  assert.equal(read(`<h2>References</h2><ol>${list}</ol>`).sources, 1)
})
it('is not led by a heading that only begins so', () => {
  assert.equal(read('<h2>Bronnen van inkomsten</h2><ul><li><a href="https://a.test/">a</a></ul>').sources, 0)
})
