import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { describe, it } from 'node:test'
import { news, WORDING } from '../../../test/material/news.ts'
import { receiving } from '../../../test/material/receiving-server.ts'
import { composeMessage } from '../message.ts'
import { webhook } from './webhook.ts'

const message = composeMessage([news('gone', 'link-removed')], WORDING)

describe('a webhook, to a real server', () => {
  it('posts the changes, signed so that the receiver can check them', async () => {
    await using server = await receiving([200])
    const key = Buffer.from('a key of twenty-four bytes').toString('base64')
    await webhook.send(webhook.settings.parse({ url: server.url, secret: `whsec_${key}` }), message, server.way)
    const [got] = server.received
    const { 'webhook-id': id, 'webhook-timestamp': time, 'webhook-signature': signature } = got?.headers ?? {}
    const expected = createHmac('sha256', Buffer.from(key, 'base64')).update(
      `${String(id)}.${String(time)}.${got?.body}`,
    )
    assert.equal(signature, `v1,${expected.digest('base64')}`)
    assert.deepEqual(JSON.parse(got?.body ?? ''), {
      type: 'backlinks.changed',
      id: message.id,
      subject: message.subject,
      changes: message.news,
    })
  })
  it('tries again what passes, under the same id, and waits as long as it is asked to', async () => {
    await using server = await receiving([503, { status: 429, retryAfter: 7 }, 204])
    await webhook.send(webhook.settings.parse({ url: server.url }), message, server.way)
    assert.equal(new Set(server.received.map(({ headers }) => headers['webhook-id'])).size, 1)
    assert.equal(server.received.length, 3)
    assert.ok(server.waits[1]! >= 7000 && server.waits[1]! <= 9100)
  })
  it('does not ask again when the answer is final, and names the host but not the address', async () => {
    await using server = await receiving([410])
    const settings = webhook.settings.parse({ url: `${server.url}/secret-path` })
    await assert.rejects(webhook.send(settings, message, server.way), ({ message: said }: Error) => {
      assert.match(said, /127\.0\.0\.1:\d+ \(HTTP 410\)/)
      assert.doesNotMatch(said, /secret-path/)
      return true
    })
    assert.equal(server.received.length, 1)
  })
  it('gives up on a server that stays down, and says so', async () => {
    await using server = await receiving([500])
    await assert.rejects(webhook.send(webhook.settings.parse({ url: server.url }), message, server.way), /HTTP 500/)
    assert.equal(server.received.length, 4)
  })
})
