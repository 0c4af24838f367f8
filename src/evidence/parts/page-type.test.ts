import assert from 'node:assert/strict'
import { it } from 'node:test'
import { pageOf } from '../../../test/material/page-of.ts'
import { readOnce } from '../reading.ts'
import { articleOn, judgePageType } from './page-type.ts'

const judge = (html: string, url = 'https://blog.test/stuk') => {
  const page = pageOf(html, url)
  const reading = readOnce(page)
  const external = reading.anchors.filter(({ href }) => href?.startsWith('https://blog.test') === false).length
  return judgePageType(reading, external)
}
const prose = `<p>${'Een zin van een artikel dat ergens over gaat, met genoeg woorden om te tellen. '.repeat(12)}</p>`

it('knows an article by its running text', () => assert.equal(judge(prose), 'article'))
it('knows a home page by its address', () => assert.equal(judge(prose, 'https://blog.test/'), 'home'))
it('knows a list of links to other sites', () =>
  assert.equal(
    judge(Array.from({ length: 30 }, (_, at) => `<li><a href=https://h${at}.test/>x</a>`).join('')),
    'directory',
  ))
it('goes by what the page declares', () => {
  assert.equal(judge('<script type=application/ld+json>{"@type":"Product"}</script>'), 'product')
  assert.equal(judge('<meta name=generator content="phpBB 3">'), 'forum')
  assert.equal(judge('<meta property=og:type content=profile>'), 'profile')
})
it('goes by the address', () => {
  assert.equal(judge('<p>x</p>', 'https://blog.test/viewtopic.php?t=1'), 'forum')
  assert.notEqual(judge('<p>x</p>', 'https://shop.test/blog/forum-recap'), 'forum')
  assert.equal(judge('<p>x</p>', 'https://blog.test/tag/brood/'), 'listing')
})
it('knows a thread by its address, whatever the page declares', () => {
  const declared = `<meta property=og:type content=article>${prose}`
  for (const address of [
    'https://blog.test/threads/best-oven.12/',
    'https://blog.test/forums/topic/best-oven/',
    'https://blog.test/index.php?topic=12.0',
    'https://forum.test/t/best-oven/12',
    'https://shop.test/t/1204/Best-oven',
    'https://shop.test/forum/ovens/best-oven/',
    'https://shop.test/forum/index.php?threads/best-oven.12/',
  ])
    assert.equal(judge(declared, address), 'forum', address)
  for (const address of ['https://blog.test/2024/threads-of-wool/', 'https://blog.test/t/best-oven/12'])
    assert.equal(judge(declared, address), 'article', address)
})
it('knows questions with answers by their microdata', () => {
  assert.equal(judge(`<div itemscope itemtype="https://schema.org/QAPage">${prose}</div>`), 'forum')
  assert.equal(judge(`<div itemscope itemtype="https://schema.org/Comment">${prose}</div>`), 'article')
})
it('says other where nothing tells', () => assert.equal(judge('<p>x</p>'), 'other'))
it('calls an article after its site', () => {
  assert.equal(articleOn('article', 'news'), 'news')
  assert.equal(articleOn('article', 'blog'), 'blog-post')
  assert.equal(articleOn('article', 'shop'), 'article')
  assert.equal(articleOn('listing', 'news'), 'listing')
})
