import assert from 'node:assert/strict'
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { after, describe, it } from 'node:test'
import { createFetcher, type Fetcher } from '../../src/fetch/index.ts'
import type { Visit } from '../../src/model/visit.ts'

const HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n'
const open: { close(): unknown }[] = []
after(async () => {
  for (const each of open) await each.close()
})

/** A server that answers robots.txt with 404 and every page by hand, byte for byte. */
async function serve(answer: (socket: Socket, path: string) => void): Promise<{ fetcher: Fetcher; base: string }> {
  const server: Server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.on('data', (bytes) => {
      const path = /^GET (\S+)/.exec(bytes.toString('latin1'))?.[1] ?? '/'
      if (path === '/robots.txt') socket.write('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n')
      else answer(socket, path)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const fetcher = createFetcher({ allowPrivate: [`127.0.0.0/8:${port}`], delay: 1, backOff: 1, deadline: 600 })
  open.push(fetcher, server)
  return { fetcher, base: `http://127.0.0.1:${port}` }
}

async function outcomeOf(bytes: string): Promise<string> {
  const { fetcher, base } = await serve((socket) => socket.end(bytes))
  return why(await fetcher.visit(`${base}/a`))
}

function why(visit: Visit): string {
  return visit.kind === 'page' ? `page, cut: ${String(visit.cut)}` : visit.why
}

describe('an answer that breaks the protocol', () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['a chunk size that is no number', `${HEAD}Transfer-Encoding: chunked\r\n\r\nZZ\r\nhi\r\n`, /protocol-error/],
    ['a chunk size beyond 2^64', `${HEAD}Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\nhi`, /protocol-error/],
    ['two lengths', `${HEAD}Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!`, /protocol-error/],
    ['a negative length', `${HEAD}Content-Length: -1\r\n\r\nhello`, /protocol-error/],
    [
      'a length and chunks',
      `${HEAD}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      /protocol-error/,
    ],
    ['a NUL in a header', `${HEAD}X-N: a\0b\r\nContent-Length: 0\r\n\r\n`, /protocol-error/],
    ['no status line (HTTP/0.9)', '<html>no headers</html>', /protocol-error/],
    ['another protocol (SSH)', 'SSH-2.0-OpenSSH_9.2\r\n', /protocol-error/],
    ['a status that is no number', 'HTTP/1.1 abc OK\r\n\r\n', /protocol-error/],
    ['nothing', '', /network-error/],
    ['less than the length says', `${HEAD}Content-Length: 5000\r\n\r\n<p>hi`, /cut: connection/],
    ['a length beyond 2^53', `${HEAD}Content-Length: 9007199254740993\r\n\r\nhi`, /cut: connection|network-error/],
    ['chunks without an end', `${HEAD}Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n`, /cut: connection/],
    ['20,000 headers', `${HEAD}${'X-A: b\r\n'.repeat(20_000)}Content-Length: 0\r\n\r\n`, /too-large/],
  ]
  for (const [what, bytes, outcome] of cases) {
    it(`with ${what} is never a whole page`, async () => assert.match(await outcomeOf(bytes), outcome))
  }

  it('with a second response nobody asked for is not given to the next page', async () => {
    const page = (text: string): string => `${HEAD}Content-Length: ${text.length}\r\n\r\n${text}`
    const { fetcher, base } = await serve((socket, path) => socket.write(page(`page ${path}`) + page('EVIL')))
    for (const path of ['/a', '/b', '/c']) {
      const seen = await fetcher.visit(base + path)
      assert.equal(seen.kind === 'page' && Buffer.from(seen.body).toString(), `page ${path}`)
    }
  })
})

describe('an answer without end', () => {
  const drip = (first: string, piece: string) => (socket: Socket) => {
    socket.write(first)
    const timer = setInterval(() => socket.write(piece), 20)
    socket.on('close', () => clearInterval(timer))
  }
  for (const [what, answer] of [
    ['of early hints', drip('', 'HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n')],
    ['of headers', drip(HEAD, 'X-A: b\r\n')],
    ['of single bytes', drip(`${HEAD}Content-Length: 100000\r\n\r\n`, 'x')],
  ] as const) {
    it(`${what} is a time-out by the deadline of the visit`, async () => {
      const { fetcher, base } = await serve(answer)
      const begun = performance.now()
      assert.equal(why(await fetcher.visit(`${base}/a`)), 'timeout')
      assert.ok(performance.now() - begun < 3_000)
    })
  }
})

describe('a name', () => {
  it('whose second answer is private is dialled at the address that was judged', async () => {
    const answers = ['127.0.0.1', '10.0.0.1', '10.0.0.1']
    const { base } = await serve((socket) => socket.end(`${HEAD}Content-Length: 2\r\n\r\nhi`))
    const { port } = new URL(base)
    const dialled: string[] = []
    const resolve = (): Promise<{ addresses: string[]; ttl: number }> => {
      const address = answers.shift() ?? '10.0.0.1'
      dialled.push(address)
      return Promise.resolve({ addresses: [address], ttl: 60_000 })
    }
    const fetcher = createFetcher({ allowPrivate: [`127.0.0.0/8:${port}`], delay: 1, resolve })
    open.push(fetcher)
    assert.equal(why(await fetcher.visit(`http://rebind.example:${port}/a`)), 'page, cut: null')
    assert.deepEqual(dialled, ['127.0.0.1'])
  })
  it('whose every answer turns private is never dialled', async () => {
    const { base } = await serve((socket) => socket.end(`${HEAD}Content-Length: 2\r\n\r\nhi`))
    const { port } = new URL(base)
    const resolve = (): Promise<{ addresses: string[]; ttl: number }> =>
      Promise.resolve({ addresses: ['10.0.0.1'], ttl: 0 })
    const fetcher = createFetcher({ allowPrivate: [`127.0.0.0/8:${port}`], delay: 1, resolve })
    open.push(fetcher)
    assert.equal(why(await fetcher.visit(`http://rebind.example:${port}/a`)), 'blocked-address')
  })
})
