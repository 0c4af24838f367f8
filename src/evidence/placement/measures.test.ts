import assert from 'node:assert/strict'
import { it } from 'node:test'
import { parseTree } from '../tree/index.ts'
import { layout } from './layout.ts'
import { COLUMNS, measurer } from './measures.ts'

const PROSE = 'The mill was rebuilt last spring, and since then people from the whole valley come to have grain ground.'
const PAGE = `<p>${PROSE}</p><p>Lees ook: <b><a class="x" target="_blank" href="/a">Bekijk DE oven</a></b></p><p>one two</p><p>${PROSE}</p>
  <ul><li><a href="/b">B</a></li><li>c d e <a href="/c">C</a></li></ul>`

function measured(link: number): Record<string, number> {
  const { row, first, closer } = measurer(layout(parseTree(PAGE)))
  first(link)
  closer(link)
  return Object.fromEntries(COLUMNS.map(([name], at) => [name, row[at]!]))
}

it('looks closer at a line between paragraphs', () => {
  const {
    'since prose': since,
    'until prose': until,
    'prose at -1': before,
    'words at 1': after,
    ...more
  } = measured(0)
  assert.deepEqual([since, until, before, after], [0, 2, 1, 2])
  assert.deepEqual(
    [more['begins with label'], more['anchor calls'], more['bold'], more['link class'], more['new window']],
    [1, 1, 1, 1, 1],
  )
  assert.deepEqual([more['paragraph'], more['list links'], more['links in line']], [1, -1, 1])
})

it('looks at the list that a link stands in', () => {
  const { 'list links': links, 'list link density': density, 'link in list': inList, paragraph, bold } = measured(2)
  assert.deepEqual([links, density, inList, paragraph, bold], [Math.fround(Math.log2(3)), Math.fround(2 / 5), 1, 0, 0])
})

it('fills in every measure, at the edge of the page too', () => {
  for (const value of Object.values(measured(1))) assert.ok(!Number.isNaN(value))
})
