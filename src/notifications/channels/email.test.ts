import assert from 'node:assert/strict'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { after, before, describe, it } from 'node:test'
import { SMTPServer } from 'smtp-server'
import { news, WORDING } from '../../../test/material/news.ts'
import { composeMessage } from '../message.ts'
import { email } from './email.ts'

const WAY = {
  post: () => Promise.reject(new Error('mail is not posted')),
  wait: () => Promise.resolve(),
  clock: () => 0,
}

describe('mail, to a real mail server', () => {
  const mails: { from: string; to: string[]; source: string }[] = []
  const server = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, answer) =>
      password === 'right' ? answer(null, { user: username }) : answer(new Error('wrong password')),
    onData: (stream, { envelope }, done) => {
      void text(stream).then((source) => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address
        // RFC 2045 6.7: a line that ends in `=` goes on.
        const whole = source.replaceAll('=\r\n', '')
        mails.push({ from, to: envelope.rcptTo.map(({ address }) => address), source: whole })
        done()
      })
    },
  })
  let port = 0
  before(async () => {
    server.listen(0, '127.0.0.1')
    await once(server.server, 'listening')
    port = (server.server.address() as AddressInfo).port
  })
  after(() => new Promise<void>((resolve) => server.close(() => resolve())))

  const settings = (more: object = {}) =>
    email.settings.parse({
      host: '127.0.0.1',
      port,
      from: 'schakel@dekorst.example',
      to: ['ann@dekorst.example'],
      ...more,
    })
  const message = composeMessage([news('gone', 'link-removed')], WORDING)

  it('brings the message to each receiver, as text, with a name of its own', async () => {
    await email.send(settings({ to: ['ann@dekorst.example', 'bo@dekorst.example'] }), message, WAY)
    const [mail] = mails
    assert.deepEqual([mail?.from, mail?.to], ['schakel@dekorst.example', ['ann@dekorst.example', 'bo@dekorst.example']])
    assert.match(mail?.source ?? '', /Subject: 1 verandering in de backlinks van www\.dekorst\.example/)
    assert.match(mail?.source ?? '', new RegExp(`Message-ID: <${message.id}@dekorst.example>`, 'i'))
    assert.match(mail?.source ?? '', /Auto-Submitted: auto-generated/)
    assert.match(mail?.source ?? '', /De link staat er niet meer\. Was: sterk\./)
  })
  it('says which server refused it, without the password', async () => {
    const wrong = email.send(settings({ user: 'ann', password: 'wrong' }), message, WAY)
    await assert.rejects(wrong, ({ code, params }: { code: string; params: { server: string; why: string } }) => {
      assert.deepEqual([code, params.server], ['unreachable', `127.0.0.1:${port}`])
      assert.doesNotMatch(params.why, /wrong$/)
      return true
    })
    await email.send(settings({ user: 'ann', password: { env: 'HOME' } }), message, WAY).catch(() => null)
    assert.equal(mails.length, 1)
  })
})
