import assert from 'node:assert/strict'
import { it } from 'node:test'
import { ancestors, elementsNamed, parseTree, textContent } from './index.ts'
import type { PageTree } from './index.ts'
import { MAX_DEPTH, MAX_NODES } from './limits.ts'

const first = (tree: PageTree, name: string): number => [...elementsNamed(tree, [name])][0] ?? -1
const names = (tree: PageTree): string[] => [...tree.tag].map((tag) => tree.tags[tag] ?? '')

it('lists elements and texts in document order, with parents and ends', () => {
  const tree = parseTree('<!doctype html><p>a<!-- no --><b>c</b><p>d')
  assert.deepEqual(names(tree), ['html', 'head', 'body', 'p', '#text', 'b', '#text', 'p', '#text'])
  assert.deepEqual([...tree.parent], [-1, 0, 0, 2, 3, 3, 5, 2, 7])
  assert.deepEqual([...tree.end], [9, 2, 9, 7, 5, 7, 7, 9, 9])
})
it('gives attributes decoded, the first of a doubled one, null for one that is not there', () => {
  const tree = parseTree('<a HREF="?a=1&amp;b=2" href=x title>t</a>')
  const link = first(tree, 'a')
  assert.equal(tree.attribute(link, 'href'), '?a=1&b=2')
  assert.equal(tree.attribute(link, 'title'), '')
  assert.equal(tree.attribute(link, 'rel'), null)
  assert.deepEqual(tree.attributes(link), [
    ['href', '?a=1&b=2'],
    ['title', ''],
  ])
})
it('says where in the source a value stands, without an end where it reads otherwise there', () => {
  const tree = parseTree('<a class="één twee" title=a&amp;b>t</a>')
  const standing = ['class', 'title'].map((name) => {
    const attribute = tree.attributeAt(first(tree, 'a'), name)
    const end = tree.valueEnd(attribute)
    return end < 0 ? '' : Buffer.from(tree.bytes.subarray(tree.valueStart(attribute), end)).toString()
  })
  assert.deepEqual(standing, ['één twee', ''])
})
it('has no attributes on texts and no text on elements', () => {
  const tree = parseTree('<p class=a>text')
  const paragraph = first(tree, 'p')
  assert.equal(tree.attribute(paragraph + 1, 'class'), null)
  assert.equal(tree.text(paragraph), '')
  assert.equal(tree.text(paragraph + 1), 'text')
})
it('leaves template content out and reads noscript as text', () => {
  const tree = parseTree('<body><template><a>in</a></template><noscript><a>x</a></noscript>')
  assert.deepEqual(names(tree), ['html', 'head', 'body', 'template', 'noscript', '#text'])
  assert.equal(tree.text(5), '<a>x</a>')
})
it('says where in the source a start tag or text stands, -1 for implied elements', () => {
  const tree = parseTree('<p>one <i>two</i>')
  assert.equal(tree.offset(first(tree, 'body')), -1)
  assert.equal(tree.offset(first(tree, 'i')), 7)
  assert.equal(tree.offset(first(tree, 'i') + 1), 10)
})
it('names foreign elements and attributes as the standard adjusts them', () => {
  const tree = parseTree('<svg viewbox="0 0 1 1"><foreignobject/><a xlink:href="#x"/></svg>')
  assert.equal(tree.attribute(first(tree, 'svg'), 'viewBox'), '0 0 1 1')
  assert.ok(first(tree, 'foreignObject') > 0)
  assert.equal(tree.attribute(first(tree, 'a'), 'xlink:href'), '#x')
})
it('gives the text content of an element and its ancestors, nearest first', () => {
  const tree = parseTree('<div>a<p>b<i>c</i></p>d</div>e')
  assert.equal(textContent(tree, first(tree, 'div')), 'abcd')
  assert.deepEqual(
    [...ancestors(tree, first(tree, 'i'))].map((node) => tree.tags[tree.tag[node] ?? 0]),
    ['p', 'div', 'body', 'html'],
  )
})
it('finds elements by name inside one element only when asked to', () => {
  const tree = parseTree('<ul><li>1<li>2</ul><ol><li>3</ol>')
  assert.equal([...elementsNamed(tree, ['li'])].length, 3)
  assert.equal([...elementsNamed(tree, ['li', 'ul'], first(tree, 'ol'))].length, 1)
  assert.deepEqual([...elementsNamed(tree, ['table'])], [])
})
it('hangs what is deeper than the cap from the ancestor at the cap, in order, and says so', () => {
  const tree = parseTree(`${'<div>'.repeat(20_000)}<a href=x>deep</a>`)
  const link = first(tree, 'a')
  assert.equal(tree.cut, true)
  assert.equal(tree.attribute(link, 'href'), 'x')
  assert.equal(textContent(tree, link), 'deep')
  assert.equal([...ancestors(tree, link)].length, MAX_DEPTH)
  assert.equal([...elementsNamed(tree, ['div'])].length, 20_000)
})
it('leaves out what comes after the node cap, and says so', () => {
  const tree = parseTree('<br>'.repeat(MAX_NODES))
  assert.equal(tree.size, MAX_NODES)
  assert.equal(tree.cut, true)
  assert.equal(tree.end[0], MAX_NODES)
})
it('is not cut when nothing was left out', () => {
  assert.equal(parseTree('<p>a').cut, false)
  assert.equal(parseTree('').size, 3)
})
