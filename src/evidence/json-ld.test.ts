import assert from 'node:assert/strict'
import { it } from 'node:test'
import { pageOf } from '../../test/material/page-of.ts'
import { readJsonLd, textOf } from './json-ld.ts'

const things = (json: string) => readJsonLd(pageOf(`<script type="application/ld+json">${json}</script>`))

it('reads objects in lists, graphs and properties, outer first', () => {
  const read = things('[{"@graph":[{"@type":"https://schema.org/Article","author":{"@type":"Person","name":"Ans"}}]}]')
  assert.deepEqual(
    read.map(({ types, within }) => [types, within]),
    [
      [[], ''],
      [['Article'], ''],
      [['Person'], 'author'],
    ],
  )
})
it('mends raw line breaks, comments and trailing commas', () => {
  assert.equal(things('//<![CDATA[\n{"@type":"Article","name":"een\ntwee",}\n//]]>')[0]?.value['name'], 'een twee')
})
it('passes over what is no JSON, however deep', () => {
  assert.deepEqual(things('{oops'), [])
  assert.deepEqual(things('['.repeat(200_000)), [])
})
it('gives a property as text from its name or the first of a list', () => {
  assert.equal(textOf([{ name: ' Ans ' }, 'Bas']), 'Ans')
  assert.equal(textOf(undefined), '')
})
