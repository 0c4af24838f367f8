import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { Way } from '../../src/notifications/index.ts'

type Reply = number | { readonly status: number; readonly retryAfter: number }

/** A server that keeps what it is sent and answers in turn; the last answer is given from then on. Waits are kept, not waited. */
export async function receiving(replies: readonly Reply[]) {
  const received: { headers: IncomingHttpHeaders; body: string }[] = []
  const waits: number[] = []
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const reply = replies[Math.min(received.length, replies.length - 1)] ?? 500
      received.push({ headers: request.headers, body })
      if (typeof reply !== 'number') response.setHeader('retry-after', String(reply.retryAfter))
      response.writeHead(typeof reply === 'number' ? reply : reply.status).end()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const way: Way = {
    async post(url, body, headers) {
      const { status, headers: answered } = await fetch(url, { method: 'POST', body, headers })
      const retryAfter = answered.get('retry-after')
      return { status, retryAfter: retryAfter === null ? null : Number(retryAfter) }
    },
    wait: (milliseconds) => Promise.resolve(void waits.push(milliseconds)),
    clock: () => 1_795_500_000,
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    waits,
    way,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
