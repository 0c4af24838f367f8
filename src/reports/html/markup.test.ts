import assert from 'node:assert/strict'
import { it } from 'node:test'
import { html, scriptJson } from './markup.ts'

it('escapes every text, also in an attribute', () => {
  const text = `"><script>alert('x')</script>&amp;`
  const written = html`<a title="${text}">${text}</a>`.toString()
  assert.doesNotMatch(written.slice(10, -4), /[<"']script|<script/)
  assert.equal(
    html`<b>${text}</b>`.toString(),
    '<b>&#34;&#62;&#60;script&#62;alert(&#39;x&#39;)&#60;/script&#62;&#38;amp;</b>',
  )
})
it('lets markup of its own through, alone and in a list', () => {
  const inner = html`<i>${'<'}</i>`
  assert.equal(html`<p>${inner}${[inner, inner]}</p>`.toString(), `<p>${'<i>&#60;</i>'.repeat(3)}</p>`)
})
it('writes JSON that cannot end its script element and reads back the same', () => {
  const value = { text: '</script><!--\u2028&' }
  const written = scriptJson(value).toString()
  assert.doesNotMatch(written, /[<>&\u2028]/)
  assert.deepEqual(JSON.parse(written), value)
})
