import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { pageOf } from '../../test/material/page-of.ts'
import { flowOf, paragraphOf } from './flow.ts'

const textOf = (html: string): string => pageOf(html).flow.text

it('parts blocks by a newline and keeps inline text together', () =>
  assert.equal(
    textOf('<h1>Kop</h1><p>Een <b>vet</b>woord,\n\n en  meer.</p><ul><li>a<li>b</ul>'),
    'Kop\nEen vetwoord, en meer.\na\nb',
  ))
it('takes one line break for a space and two for a new block', () =>
  assert.equal(textOf('<p>a<br>b<br> <br>c'), 'a b\nc'))
it('leaves out what nobody reads', () =>
  assert.equal(
    textOf(
      '<title>t</title><p>a</p><script>b</script><style>c</style><noscript>d</noscript><textarea>e</textarea><template>f</template>',
    ),
    'a',
  ))
it('gives the words of any node as a slice', () => {
  const { tree, flow, elements } = pageOf('<p>voor <a href=x> het  <i>woord</i> </a> na</p>')
  assert.equal(flowOf(flow, tree, elements('a')[0]!), 'het woord')
})
it('gives the block round a node, and no words of the next block for an empty link', () => {
  const page = pageOf('<p>eerste</p><p>Lees <a href=x>dit</a> maar.</p><div><a href=y><img></a></div><p>laatste</p>')
  const around = page.elements('a').map((node) => paragraphOf(page.flow, page.tree, node, 600))
  assert.deepEqual(around, ['Lees dit maar.', ''])
})
it('cuts a long block round the node', () => {
  const page = pageOf(`<p>${'voor '.repeat(500)}<a href=x>HIER</a>${' na'.repeat(500)}`)
  const around = paragraphOf(page.flow, page.tree, page.elements('a')[0]!, 100)
  assert.ok(around.length <= 100 && around.includes('HIER'), around)
})
it('has a start for every node that never goes back', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('<p>', '</p>', '<a>', ' ', 'x', '<br>', '<td>', '<b>')), (parts) => {
      const { start } = pageOf(parts.join('')).flow
      return start.every((at, node) => node === 0 || at >= start[node - 1]!)
    }),
  )
})
it('reads any characters as they stand, with white space collapsed', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 'é', '\u00a0', '\u3000', '字', '😀', ' ', '\n', 'ÿ', '\ufeff', '&amp;')),
      (parts) => {
        const words = parts.join('').replaceAll('&amp;', '&')
        assert.equal(textOf(`<p>${parts.join('')}</p>`), words.replace(/\s+/g, ' ').trim())
      },
    ),
  )
})
