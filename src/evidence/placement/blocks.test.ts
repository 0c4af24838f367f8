import assert from 'node:assert/strict'
import { it } from 'node:test'
import { parseTree } from '../tree/index.ts'
import { blocksOf } from './index.ts'

const blocks = (html: string) => blocksOf(parseTree(html)).blocks

it('cuts at elements that start a line and at empty lines, not at inline elements', () => {
  const words = blocks('<p>one <b>two</b> three</p><div>four<p>five</p>six</div><p>seven<br>eight<br><br>nine</p>').map(
    ({ words }) => words,
  )
  assert.deepEqual(words, [3, 1, 1, 1, 2, 1])
})

it('leaves scripts, styles and hidden templates out', () => {
  assert.deepEqual(
    blocks('<script>a b c</script><style>d e</style><template>f</template><p>g</p>').map(({ words }) => words),
    [1],
  )
})

it('counts the words that link', () => {
  const [block] = blocks('<p>read <a href="/x">this fine story</a> now</p>')
  assert.deepEqual([block?.words, block?.linkWords], [5, 3])
})

it('gives a link around a card to the first block with words', () => {
  const { blocks, ofLink } = blocksOf(
    parseTree('<a href="/x"><div></div><div><h3>A title</h3><p>Some words</p></div></a>'),
  )
  assert.equal(blocks[ofLink[0] ?? -1]?.words, 2)
})

it('tells prose from labels, in scripts without spaces too', () => {
  const [prose, label, japanese] = blocks(
    '<p>This is a sentence of more than ten words, which nobody takes for a menu.</p><p>Home News Contact About</p><p>これは十分に長い日本語の文章であり、誰もメニューとは思わない。読者は続きを読む。</p>',
  )
  assert.equal(prose?.prose, 15)
  assert.equal(label?.prose, 0)
  assert.ok((japanese?.prose ?? 0) > 10)
})
