import assert from 'node:assert/strict'
import { it } from 'node:test'
import { parseTree } from '../index.ts'

/** The numbers of the values of all attributes, in order. */
function numbers(html: string): number[] {
  const tree = parseTree(html)
  const found: number[] = []
  for (let node = 0; node < tree.size; node++)
    tree.eachAttribute(node, (_, attribute) => found.push(tree.valueNumber(attribute)))
  return found
}

it('numbers values written alike once', () => {
  assert.deepEqual(numbers('<p class="a b" id=a><p class="a b"><p class=""><p class=a id>'), [0, 1, 0, 2, 1, 2])
})

it('tells thousands of values apart, and knows each again', () => {
  const values = Array.from({ length: 5_000 }, (_, at) => `<p class="item-${at}">`).join('')
  const found = numbers(values + values)
  assert.equal(new Set(found).size, 5_000)
  assert.deepEqual(found.slice(5_000), found.slice(0, 5_000))
})

it('tells values apart that were made to have one hash', () => {
  // "Aa" and "BB" have the same hash with a factor of 31, and so have all words of as many of them.
  const values = Array.from({ length: 256 }, (_, at) =>
    at.toString(2).padStart(8, '0').replaceAll('0', 'Aa').replaceAll('1', 'BB'),
  )
  const found = numbers(
    values
      .map((value) => `<p class=${value}>`)
      .join('')
      .repeat(2),
  )
  assert.equal(new Set(found.slice(0, 256)).size, 256)
})
