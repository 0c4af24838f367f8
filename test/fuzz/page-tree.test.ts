import assert from 'node:assert/strict'
import { it } from 'node:test'
import { parseTree } from '../../src/evidence/tree/index.ts'
import { fuzzPageTree } from './page-tree-fuzz.ts'

it("builds parse5's tree of made and mutated pages, and never slowly", () => {
  const { problems, slowest } = fuzzPageTree(1, 20_000)
  assert.deepEqual(problems, [])
  assert.ok(slowest < 50, `${slowest} ms per 100 KB`)
})

const many = (count: number, piece: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => piece(at)).join('')

const HOSTILE: Readonly<Record<string, string>> = {
  '100,000 attributes': `<p ${many(100_000, (at) => `a${at}=${at} `)}>`,
  '100,000 nested divs': '<div>'.repeat(100_000),
  '100,000 nested divs, closed': '<div>'.repeat(100_000) + '</div>'.repeat(100_000),
  '3,000 misnested formatting elements': '<font><b><i><p>'.repeat(3000),
  '3,000 misnested, all different': many(3000, (at) => `<font size=${at}><b id=${at}><i id=${at}><p>`),
  'open formatting in every paragraph': many(10_000, (at) => `<p><b a=${at}>x`),
  'formatting around blocks, closed at the end': many(10_000, (at) => `<b a=${at}><div>`) + '</b>'.repeat(10_000),
  '30,000 different open formatting elements': many(30_000, (at) => `<b a=${at}>`),
  'links around paragraphs': '<a href=1><p>'.repeat(20_000),
  'nested tables': '<table>'.repeat(20_000),
  'nested cells': '<table><tr><td>'.repeat(20_000),
  'formatting before a table': '<table>' + '<b>x'.repeat(20_000),
  'text before a table': '<table>' + 'x<tr>'.repeat(100_000),
  'unknown end tags over spans': `<x><div>${'<span>'.repeat(50_000)}${'</x>'.repeat(50_000)}`,
  'end tags over svg groups': `<svg>${'<g>'.repeat(50_000)}${'</x>'.repeat(50_000)}`,
  'list items over divs': `<ul><li>${'<div>'.repeat(10_000)}${'<li></li>'.repeat(20_000)}`,
  'forms over divs': '<div>'.repeat(20_000) + '<form><div></form>'.repeat(20_000),
  'nested templates': '<template>'.repeat(50_000),
  '180,000 entities': '&amp;&notin;&#x80;&lt'.repeat(45_000),
  'a comment that never ends': `<!--${'a-'.repeat(1_000_000)}`,
  'comments that open in one another': '<!--'.repeat(500_000),
  'scripts that open in one another': `<script><!--${'<script></script>'.repeat(100_000)}`,
  '100,000 scripts': '<script></script>'.repeat(100_000),
  '5 MB in one line': 'x'.repeat(5_000_000),
  'an attribute of 5 MB': `<p title="${'x'.repeat(5_000_000)}">`,
  'a tag that never ends': `<p title="${'x<'.repeat(2_000_000)}`,
  'only less-than signs': '<'.repeat(2_000_000),
  'body tags with new attributes': many(50_000, (at) => `<body a${at}=1>`),
  '80,000 element names': many(80_000, (at) => `<n${at}>`),
  'a NUL after each character': 'a\0'.repeat(500_000),
}

for (const [name, page] of Object.entries(HOSTILE)) {
  it(`reads a hostile page in linear time: ${name}`, () => {
    const runs = [1, 2, 3].map(() => {
      const before = process.cpuUsage().user
      parseTree(page)
      return (process.cpuUsage().user - before) / 1000
    })
    const perPiece = (Math.min(...runs) / Math.max(page.length, 100_000)) * 100_000
    assert.ok(perPiece < 50, `${perPiece.toFixed(1)} ms per 100 KB`)
  })
}
