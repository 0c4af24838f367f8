import assert from 'node:assert/strict'
import { it } from 'node:test'
import { receiving } from '../../test/material/receiving-server.ts'
import { whyInvalid } from '../i18n/index.ts'
import { news, WORDING } from '../../test/material/news.ts'
import { composeMessage } from './message.ts'
import { receiversSchema, sendTo } from './receivers.ts'

const hook = { name: 'hook', channel: 'webhook', settings: { url: 'https://us.example/hook' } }

it('reads who is told, with what most people want where nothing is said', () => {
  const [receiver] = receiversSchema.parse([hook])
  assert.equal(receiver?.language, 'nl')
  assert.equal(receiver?.rhythm.immediately, 'important')
  assert.equal(receiver?.rhythm.digest, 'weekly')
})

it('names the setting that is wrong', () => {
  const why = (list: unknown): string => whyInvalid(receiversSchema, list).nl
  assert.match(why([{ ...hook, settings: { url: 'ftp://us.example' } }]), /^0\.settings: url: Ongeldig: URL$/)
  assert.match(why([{ ...hook, channel: 'pigeon' }]), /^0\.channel: /)
  assert.equal(why([hook, hook]), 'twee ontvangers hebben dezelfde naam')
})

it('sends by the channel that the receiver names', async () => {
  await using server = await receiving([200])
  const [receiver] = receiversSchema.parse([{ ...hook, settings: { url: server.url } }])
  await sendTo(receiver!, composeMessage([news('gone', 'link-removed')], WORDING), server.way)
  assert.equal(server.received.length, 1)
})
