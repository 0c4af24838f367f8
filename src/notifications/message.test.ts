import assert from 'node:assert/strict'
import { it } from 'node:test'
import { news, WORDING } from '../../test/material/news.ts'
import type { ChangeKind } from '../model/change.ts'
import type { News } from '../model/news.ts'
import { composeMessage } from './message.ts'

it('says what matters most first, each change with its page, its grade and its proof', () => {
  const { subject, text } = composeMessage(
    [news('back', 'link-returned'), news('anchor', 'anchor-changed'), news('gone', 'link-removed')],
    WORDING,
  )
  assert.equal(subject, '3 veranderingen in de backlinks van www.dekorst.example')
  assert.deepEqual(
    text.split('\n').filter((line) => /\(\d\)$/.test(line)),
    ['Weg (1)', 'Veranderd (1)', 'Terug (1)'],
  )
  assert.ok(
    text.includes(
      '* De link staat er niet meer. Was: sterk.\n  https://blog.example/gone → https://www.dekorst.example/brood\n  > <a href="/">bread & butter</a>',
    ),
  )
})

it('speaks English to who reads English', () => {
  const { subject, text } = composeMessage([news('gone', 'link-removed')], { ...WORDING, language: 'en' })
  assert.equal(subject, '1 change in the backlinks of www.dekorst.example')
  assert.match(text, /The link is no longer there\. Was: strong\./)
})

it('says our own words in the language of the reader, and those of the page as they are', () => {
  const to = (kind: ChangeKind): News => news('x', kind, { change: { kind, from: null, to: 'footer', quote: null } })
  assert.match(composeMessage([to('moved')], WORDING).text, /verplaatst naar voettekst\./)
  assert.match(composeMessage([to('anchor-changed')], WORDING).text, /De ankertekst is nu "footer"/)
})

it('has the same id for the same news, and another for other news', () => {
  const id = (...ids: string[]): string =>
    composeMessage(
      ids.map((each) => news(each, 'link-removed')),
      WORDING,
    ).id
  assert.equal(id('a', 'b'), id('a', 'b'))
  assert.notEqual(id('a', 'b'), id('a', 'c'))
})

it('names fifty links and counts the others', () => {
  const many = Array.from({ length: 70 }, (_, at) => news(`n${at}`, 'link-removed'))
  const { text } = composeMessage(many, WORDING)
  assert.equal(text.match(/^\* /gm)?.length, 50)
  assert.match(text, /Weg \(70\)/)
  assert.match(text, /En nog 20\./)
})
