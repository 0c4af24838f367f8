import assert from 'node:assert/strict'
import { it } from 'node:test'
import { createParser } from './parser.ts'
import { commentEnd, rawTextEnd } from './text-ends.ts'

const endOf = (source: string, name: string): number => rawTextEnd(createParser(source), name, 0)

it('finds the end tag of its own name in any case, and of no longer name', () => {
  assert.equal(endOf('a</b></titlex></TITLE >', 'title'), 14)
  assert.equal(endOf('a</title', 'title'), 8)
})
it('lets a script in a comment hide one end tag', () => {
  const hidden = '<!-- <script> </script> --> '
  assert.equal(endOf(`${hidden}</script>`, 'script'), hidden.length)
  assert.equal(endOf('<script> </script>', 'script'), 9)
  assert.equal(endOf('<!--> <script></script>', 'script'), 14)
})
it('ends a comment where the standard does', () => {
  for (const comment of ['<!-->', '<!--->', '<!---->', '<!-- a -- b --->', '<!-- a --!>']) {
    assert.equal(commentEnd(Buffer.from(`${comment} -->`), 0), comment.length, comment)
  }
  assert.equal(commentEnd(Buffer.from('<!--!> a'), 0), 8)
})
