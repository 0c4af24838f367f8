import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { defineChannel } from '../channel.ts'
import { deliver } from '../deliver.ts'
import { reveal, secretSchema } from '../secret.ts'

const PREFIX = 'whsec_'

/**
 * JSON to a program of the user's own, signed as standardwebhooks.com describes (v1, HMAC-SHA256 over id, time and
 * body), so that existing libraries can check it.
 */
export const webhook = defineChannel({
  id: 'webhook',
  summary: { nl: 'JSON naar een eigen adres, ondertekend', en: 'JSON to an address of your own, signed' },
  settings: z.object({ url: z.url({ protocol: /^https?$/ }), secret: secretSchema.optional() }),
  async send({ url, secret }, message, way) {
    const { id, subject, news } = message
    const body = JSON.stringify({ type: 'backlinks.changed', id, subject, changes: news })
    const key = secret === undefined ? null : keyOf(reveal(secret))
    const headers = (): Record<string, string> => {
      const time = String(way.clock())
      const plain = { 'content-type': 'application/json', 'webhook-id': id, 'webhook-timestamp': time }
      if (key === null) return plain
      return { ...plain, 'webhook-signature': `v1,${sign(key, `${id}.${time}.${body}`)}` }
    }
    await deliver({ url, body, headers }, way)
  },
})

/** `whsec_` and Base64, as the standard writes keys, or any text. */
function keyOf(secret: string): Buffer {
  return secret.startsWith(PREFIX) ? Buffer.from(secret.slice(PREFIX.length), 'base64') : Buffer.from(secret)
}

function sign(key: Buffer, content: string): string {
  return createHmac('sha256', key).update(content).digest('base64')
}
