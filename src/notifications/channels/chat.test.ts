import assert from 'node:assert/strict'
import { it } from 'node:test'
import { news, WORDING } from '../../../test/material/news.ts'
import { receiving } from '../../../test/material/receiving-server.ts'
import { composeMessage } from '../message.ts'
import { chat } from './chat.ts'

const message = composeMessage([news('gone', 'link-removed')], WORDING)

it('writes to Slack without letting a page mention people or make links', async () => {
  await using server = await receiving([200])
  await chat.send(chat.settings.parse({ url: server.url }), message, server.way)
  const { text } = JSON.parse(server.received[0]?.body ?? '') as { text: string }
  assert.match(text, /^\*1 verandering in de backlinks van www\.dekorst\.example\*\n/)
  assert.match(text, /&lt;a href="\/"&gt;bread &amp; butter&lt;\/a&gt;/)
})

it('writes to Teams as a card', async () => {
  await using server = await receiving([202])
  await chat.send(chat.settings.parse({ url: server.url, style: 'teams' }), message, server.way)
  const { attachments } = JSON.parse(server.received[0]?.body ?? '') as {
    attachments: { contentType: string; content: { body: { text: string }[] } }[]
  }
  assert.equal(attachments[0]?.contentType, 'application/vnd.microsoft.card.adaptive')
  assert.equal(attachments[0]?.content.body[0]?.text, message.subject)
})
