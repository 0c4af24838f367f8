import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pageOf } from '../../test/material/page-of.ts'
import { anchorText, readAnchors } from './anchors.ts'

const read = (html: string) => readAnchors(pageOf(html))
const words = (html: string) => {
  const page = pageOf(html)
  return anchorText(page, readAnchors(page)[0]!.node)
}

describe('readAnchors', () => {
  it('counts a[href] only, in document order, and areas beside them', () => {
    const anchors = read(
      '<a>geen</a><a href=/1>1</a><map><area href=/2></map><svg><a xlink:href=/3></a></svg><a href="">4</a>',
    )
    assert.deepEqual(
      anchors.map(({ index, href }) => [index, href]),
      [
        [0, 'https://blog.test/1'],
        [-1, 'https://blog.test/2'],
        [1, 'https://blog.test/3'],
        [2, 'https://blog.test/a'],
      ],
    )
  })
  for (const html of [
    '<!-- <a href=/x>x</a> -->',
    '<template><a href=/x>x</a></template>',
    '<textarea><a href=/x>x</a></textarea>',
    '<script>"<a href=/x>x</a>"</script>',
    '<noscript><a href=/x>x</a></noscript>',
    '<span data-href=/x onclick="go()">x</span>',
    '<a routerLink=/x>x</a>',
  ]) {
    it(`finds no link in ${html}`, () => assert.deepEqual(read(html), []))
  }
  it('resolves against the first base with an address', () => {
    const [anchor] = read('<base target=_top><base href="//cdn.test/map/"><base href=/later/><a href="../x y\n">x</a>')
    assert.equal(anchor?.href, 'https://cdn.test/x%20y')
  })
  it('has no address for what is no web page', () =>
    assert.deepEqual(
      read('<a href="javascript:void(0)">x</a><a href="mailto:a@b.test">x</a><a href="http://[">x</a>').map(
        ({ href }) => href,
      ),
      [null, null, null],
    ))
  it('reads rel parted by spaces or commas, in any case, the first of two', () =>
    assert.deepEqual(read('<a href=/ rel="NoFollow, ugc\tnofollow" rel=sponsored>x</a>')[0]?.rel, ['nofollow', 'ugc']))
})

describe('anchorText', () => {
  it('is the text, in one line', () =>
    assert.deepEqual(words('<a href=/ title=t> De\n <b>gids</b><script>x</script> </a>'), {
      anchor: 'De gids',
      anchorFrom: 'text',
    }))
  it('is the alt of an image link, before its title', () =>
    assert.deepEqual(words('<a href=/ title=t><img src=x alt=" Logo "></a>'), { anchor: 'Logo', anchorFrom: 'alt' }))
  it('is the title of an empty link, else its accessible name', () => {
    assert.deepEqual(words('<a href=/ title=Titel aria-label=Naam></a>'), { anchor: 'Titel', anchorFrom: 'title' })
    assert.deepEqual(words('<a href=/ aria-label=Naam><img alt=""></a>'), { anchor: 'Naam', anchorFrom: 'aria-label' })
  })
  it('is empty where there is nothing', () =>
    assert.deepEqual(words('<a href=/><img></a>'), { anchor: '', anchorFrom: 'none' }))
  it('is the alt of an area', () => assert.equal(words('<map><area href=/ alt=Kaart></map>').anchor, 'Kaart'))
})
