import assert from 'node:assert/strict'
import { it } from 'node:test'
import { pageOf } from '../../../test/material/page-of.ts'
import { gatherComments } from './comments.ts'

const system = (html: string): string | null | undefined => gatherComments(pageOf(html))?.system

it('knows a system by the script it loads', () => {
  assert.equal(system('<script async src="https://bakkerij.disqus.com/embed.js"></script>'), 'Disqus')
  assert.equal(system('<script src="//giscus.app/client.js" data-repo="a/b"></script>'), 'giscus')
})
it('knows a system by where its form goes, and quotes the form', () => {
  const evidence = gatherComments(pageOf('<form id=f action="/wp-comments-post.php"><textarea></textarea></form>'))
  assert.equal(evidence?.system, 'WordPress')
  assert.equal(evidence?.quote.text.startsWith('<form id=f action="/wp-comments-post.php">'), true)
})
it('knows a system by the place kept for it', () => {
  assert.equal(system('<div class="box fb-comments" data-href="x"></div>'), 'Facebook')
  assert.equal(system('<div id="disqus_thread"></div>'), 'Disqus')
})
it('sees a form of the site’s own, in any of five languages', () => {
  assert.equal(system('<form class="reactie-formulier"><textarea name=tekst></textarea></form>'), null)
  assert.equal(system('<form action="/kommentare/neu"><p><textarea></textarea></form>'), null)
})
it('takes no other form and no mention for comments', () => {
  assert.equal(system('<form action="/contact"><textarea></textarea></form>'), undefined)
  assert.equal(system('<form id="comment-search"><input></form><textarea></textarea>'), undefined)
  assert.equal(
    system('<a href="https://disqus.com/embed.js">Disqus</a><div class="my-fb-comments-count">3</div>'),
    undefined,
  )
})
