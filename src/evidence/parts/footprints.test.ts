import assert from 'node:assert/strict'
import { it } from 'node:test'
import { pageOf } from '../../../test/material/page-of.ts'
import { readMetas } from '../meta.ts'
import { gatherFootprints } from './footprints.ts'

const gather = (html: string) => {
  const page = pageOf(html)
  return gatherFootprints(page, readMetas(page))
}

it('collects the ids of one owner from scripts, the account of a property only once', () =>
  assert.deepEqual(
    gather(
      `<script src="https://www.googletagmanager.com/gtag/js?id=G-ABC1234567"></script><script>ga('create','UA-1234567-3');
       ga('create','UA-1234567-4');fbq('init', '123456789012345')</script><ins data-ad-client="ca-pub-1234567890123456"></ins>`,
    ).ids,
    ['G-ABC1234567', 'UA-1234567', '123456789012345', 'ca-pub-1234567890123456'],
  ))
it('takes no id from the text of an article', () =>
  assert.deepEqual(gather('<p>Vervang UA-1234567-1 door G-ABC1234567</p>').ids, []))
it('names generator and theme', () => {
  const { generator, theme } = gather(
    '<meta name=generator content="WordPress 6.4"><link rel=stylesheet href="/wp-content/themes/Astra-Child/style.css">',
  )
  assert.deepEqual([generator, theme], ['WordPress 6.4', 'astra-child'])
})

const template = (extra: string, id: number) =>
  `<body class=post-${id}><header class=top><nav class=menu><ul class=list></ul></nav></header><main class=wide><article class="post post-${id}">${extra}</article></main><aside class=side><section class=box></section></aside><footer class=bottom></footer>`
it('gives two pages of one template one hash, and another template another', () => {
  const one = gather(template('<p>a</p>', 1)).template
  assert.notEqual(one, '')
  assert.equal(gather(template('<p>b</p><p>c</p>', 2)).template, one)
  assert.notEqual(gather(template('', 1).replace('class=wide', 'class=narrow')).template, one)
})
it('gives no hash to a page too plain to tell', () => assert.equal(gather('<div><p>x</p></div>').template, ''))
