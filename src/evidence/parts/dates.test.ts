import assert from 'node:assert/strict'
import { it } from 'node:test'
import { pageOf } from '../../../test/material/page-of.ts'
import { readJsonLd } from '../json-ld.ts'
import { readMainText } from '../main-text.ts'
import { readMetas } from '../meta.ts'
import { gatherDates } from './dates.ts'

const gather = (html: string, url?: string) => {
  const page = pageOf(html, url)
  return gatherDates(page, readMetas(page), readJsonLd(page), readMainText(page))
}
const json = (fields: string) => `<script type=application/ld+json>{"@type":"Article",${fields}}</script>`

for (const [html, published] of [
  [json('"datePublished":"2020-05-12T08:00:00+02:00"'), '2020-05-12'],
  ['<meta property=article:published_time content=2020-05-12T08:00:00Z>', '2020-05-12'],
  ['<span itemprop=datePublished content=2020-05-12>gisteren</span>', '2020-05-12'],
  ['<h1>Kop</h1><time datetime=2020-05-12>12 mei</time>', '2020-05-12'],
  ['<h1>Kop</h1><p>Geplaatst op 12 mei 2020 door Ans</p>', '2020-05-12'],
] as const) {
  it(`reads ${html}`, () => assert.equal(gather(html).published, published))
}
it('reads the day in the address', () =>
  assert.equal(gather('<p>x</p>', 'https://blog.test/2020/05/12/kop/').published, '2020-05-12'))
it('does not read the stamp of a web archive as the day', () =>
  assert.equal(gather('<p>x</p>', 'https://archive.test/web/20130307194448/http://a.test/').published, null))
it('prefers, of two dates, the one of the month in the address', () =>
  assert.equal(
    gather('<h1>Kop</h1><p>1 juni 2021</p><p>3 mei 2020</p>', 'https://blog.test/2020/05/kop').published,
    '2020-05-03',
  ))
it('prefers a date that readers see over the date of the record', () =>
  assert.equal(
    gather('<meta name=date content=2021-01-01><h1>Kop</h1><time>12 mei 2020</time>').published,
    '2020-05-12',
  ))
it('tells published from modified', () => {
  const { published, modified } = gather(json('"dateModified":"2021-02-03","datePublished":"2020-05-12"'))
  assert.deepEqual([published, modified], ['2020-05-12', '2021-02-03'])
})
for (const [html, modified] of [
  ['<h1>Kop</h1><p>Geplaatst: 12 mei 2020 - Laatst gewijzigd: 3 februari 2021</p>', '2021-02-03'],
  ['<h1>Head</h1><p>12 May 2020, updated on Wednesday, 3 February 2021</p>', '2021-02-03'],
  ['<h1>Kopf</h1><time class=dt-published>2020-05-12</time><time class=dt-updated>2021-02-03</time>', '2021-02-03'],
  [
    '<h1>Kop</h1><time itemprop=datePublished>2020-05-12</time><time itemprop=dateModified>2021-02-03</time>',
    '2021-02-03',
  ],
] as const) {
  it(`tells the day of a change in ${html}`, () => {
    const { published, modified: found } = gather(html)
    assert.deepEqual([published, found], ['2020-05-12', modified])
  })
}
it('does not take the day of the last change for that of publication, nor a change in a sentence for one of the page', () => {
  const { published, modified } = gather(
    `<h1>Kop</h1><p>${'Een zin. '.repeat(9)}</p><p>Last updated: March 14, 2003</p>`,
  )
  assert.deepEqual([published, modified], [null, '2003-03-14'])
  assert.equal(gather('<h1>Kop</h1><p>De wet werd gewijzigd. Op 3 mei 2020 ging zij in.</p>').modified, null)
})
it('passes over the date of a comment, an event, a copyright line and the future', () => {
  assert.equal(
    gather('<script type=application/ld+json>{"@type":"Event","datePublished":"2020-01-01"}</script>').published,
    null,
  )
  assert.equal(gather('<div id=comments><time datetime=2020-05-12>x</time></div>').quote?.at, undefined)
  assert.equal(gather('<p>© 2020-05-12 Bakker</p>').published, null)
  assert.equal(gather(json('"datePublished":"2031-01-01"')).published, null)
})
