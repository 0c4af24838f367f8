import assert from 'node:assert/strict'
import { it } from 'node:test'
import { pageOf } from '../../../test/material/page-of.ts'
import type { PageType } from '../../model/evidence.ts'
import { readAnchors } from '../anchors.ts'
import { readJsonLd } from '../json-ld.ts'
import { readMetas } from '../meta.ts'
import { judgeSiteKind } from './site-kind.ts'

const judge = (html: string, url = 'https://www.site.test/stuk', type: PageType = 'article') => {
  const page = pageOf(html, url)
  return judgeSiteKind(page, readMetas(page), readJsonLd(page), readAnchors(page), type)
}
const declares = (type: string): string => `<script type="application/ld+json">{"@type":"${type}"}</script>`

it('goes by a suffix that only institutions have', () => {
  assert.equal(judge('', 'https://www.physics.ox.ac.uk/news'), 'institution')
  assert.equal(judge('', 'https://www.edu-blog.test/'), null)
})
it('goes by what the page declares', () => {
  assert.equal(judge(declares('NewsArticle')), 'news')
  assert.equal(judge(declares('PodcastEpisode')), 'media')
  assert.equal(judge(declares('Museum')), 'institution')
  assert.equal(judge(declares('BlogPosting')), 'blog')
})
it('goes by the software that made it', () => {
  assert.equal(judge('<meta name=generator content="phpBB 3.3">'), 'forum')
  assert.equal(judge('<meta name=generator content="Shopware 6">'), 'shop')
})
it('knows a shop by its basket', () => assert.equal(judge('<a href="/winkelwagen/">Mand</a>'), 'shop'))
it('knows a newspaper by its name together with its newsroom', () => {
  const named = '<meta property="og:site_name" content="Nieuws uit Dalen">'
  assert.equal(judge(`${named}<a href="/colofon">Colofon</a>`), 'news')
  assert.equal(judge(named), null)
})
it('knows a blog by dated addresses together with a feed', () => {
  const feed = '<link rel=alternate type="application/rss+xml" href="/feed">'
  assert.equal(judge(feed, 'https://site.test/2024/05/brood/'), 'blog')
  assert.equal(judge('', 'https://site.test/2024/05/brood/'), null)
})
it('takes a directory or a forum from the kind of page', () => {
  assert.equal(judge('', 'https://site.test/links', 'directory'), 'directory')
})
it('says nothing where nothing tells', () => assert.equal(judge('<p>Tekst</p>'), null))
