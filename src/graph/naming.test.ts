import assert from 'node:assert/strict'
import { it } from 'node:test'
import { namingOf, reverseName } from './naming.ts'

it('turns a name round, label by label', () => {
  assert.equal(reverseName('uk.co.example.www'), 'www.example.co.uk')
})
it('tells the style by the side on which the top-level domains stand', () => {
  assert.equal(namingOf(['com.example', 'nl.voorbeeld', 'museum.louvre']), 'reversed')
  assert.equal(namingOf(['example.com', 'voorbeeld.nl', 'louvre.museum']), 'plain')
})
it('takes names for reversed when nothing tells', () => {
  assert.equal(namingOf(['museum.louvre']), 'reversed')
})
