import { describe, it } from 'node:test'
import assert from 'node:assert/strict'
import { metaRefresh, refreshTarget } from './refresh.ts'
import { growthPerTenfold, MOST_GROWTH } from '../../../test/material/growth.ts'

describe('refreshTarget', () => {
  for (const [content, target] of [
    ['0; url=/new', '/new'],
    ['3;URL = "https://example.nl/a b"', 'https://example.nl/a b'],
    ["0,url='x'y", 'x'],
    ['5 https://example.nl/', 'https://example.nl/'],
    ['0.5; url=a', 'a'],
    ['30; url=/later', null],
    ['5', null],
    ['url=/x', null],
    ['', null],
  ] as const) {
    it(`reads "${content}"`, () => assert.equal(refreshTarget(content), target))
  }
})

describe('metaRefresh', () => {
  const of = (html: string): string | null => metaRefresh(Buffer.from(html))
  it('finds the tag in any dress', () =>
    assert.equal(
      of(`<!doctype html><HEAD><title>a>b</title><META content='0; url=/a?b=1&amp;c=2' HTTP-EQUIV=Refresh>`),
      '0; url=/a?b=1&c=2',
    ))
  for (const html of [
    '<!-- <meta http-equiv="refresh" content="0; url=/a"> -->',
    '<script>var a = \'<meta http-equiv="refresh" content="0; url=/a">\'</script>',
    '<noscript><meta http-equiv="refresh" content="0; url=/a"></noscript>',
    '<template><meta http-equiv="refresh" content="0; url=/a"></template>',
    '<textarea><meta http-equiv="refresh" content="0; url=/a">',
    '<p title=\'<meta http-equiv="refresh" content="0; url=/a">\'>',
    '<metadata http-equiv="refresh" content="0; url=/a">',
    '<meta http-equiv="content-type" content="0; url=/a">',
  ]) {
    it(`is not fooled by ${html}`, () => assert.equal(of(html), null))
  }
  it('finds it wherever it stands, in capitals too', () => {
    for (let before = 0; before < 16; before++)
      for (const word of ['refresh', 'REFRESH', 'rEfReSh'])
        assert.equal(of(`${'r'.repeat(before)}<meta http-equiv=${word} content="0;url=/a">`), '0;url=/a')
  })
  it('takes linear time on hostile pages', () => {
    for (const part of ['<', '<!--', '<script>', '<meta "', "<a '", '<meta http-equiv= ']) {
      const job = (size: number): unknown => metaRefresh(Buffer.from(`http-equiv${part.repeat(size)}`))
      assert.ok(growthPerTenfold(job, 50_000) < MOST_GROWTH, part)
    }
  })
})
