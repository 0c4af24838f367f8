import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { after, describe, it } from 'node:test'
import assert from 'node:assert/strict'
import { gzipSync } from 'node:zlib'
import { Problem } from '../model/problem.ts'
import type { Visit } from '../model/visit.ts'
import { createFetcher, type Fetcher, type FetchSettings } from './index.ts'

const open: (Server | Fetcher)[] = []
after(async () => {
  for (const each of open) await each.close()
})

/** A web server of its own for one test, with what it was asked. */
async function web(
  answer: RequestListener,
  robots = '',
): Promise<{ url: string; port: number; asked: IncomingMessage[] }> {
  const asked: IncomingMessage[] = []
  const server = createServer((request, response) => {
    asked.push(request)
    if (request.url === '/robots.txt') response.end(robots)
    else answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  open.push(server)
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, port, asked }
}

function fetcherFor(settings: Partial<FetchSettings> & { ports: readonly number[] }): Fetcher {
  const allowPrivate = settings.ports.map((port) => `127.0.0.0/8:${port}`)
  const fetcher = createFetcher({ version: '1.2.3', delay: 5, backOff: 5, allowPrivate, ...settings })
  open.push(fetcher)
  return fetcher
}

/** Visits one address of a web made for the purpose. */
async function visit(answer: RequestListener, path = '/', settings: Partial<FetchSettings> = {}): Promise<Visit> {
  const { url, port } = await web(answer)
  return fetcherFor({ ports: [port], ...settings }).visit(url + path)
}

function why(visit: Visit): string {
  return visit.kind === 'page' ? `page ${visit.status}` : visit.why
}

describe('a visit', () => {
  it('gives the page as it was answered, and says honestly who asked', async () => {
    const { url, port, asked } = await web((_, response) => response.setHeader('X-Test', 'één').end('<p>hallo</p>'))
    const seen = await fetcherFor({ ports: [port] }).visit(`${url}/a?b=1#c`)
    assert.ok(seen.kind === 'page')
    assert.equal(Buffer.from(seen.body).toString(), '<p>hallo</p>')
    assert.equal(seen.finalUrl, `${url}/a?b=1`)
    assert.deepEqual([seen.status, seen.cut, seen.unchanged, seen.hops], [200, null, false, []])
    assert.deepEqual(
      asked.map((request) => request.url),
      ['/robots.txt', '/a?b=1'],
    )
    assert.match(asked[1]?.headers['user-agent'] ?? '', /^SchakelBot\/1\.2\.3 \(\+https:\/\/.*\)$/)
  })

  it('keeps every hop and sends no credentials on', async () => {
    const { url, port, asked } = await web((request, response) => {
      if (request.url === '/a') response.writeHead(301, { location: `http://me:secret@127.0.0.1:${port}/b` }).end()
      else if (request.url === '/b') response.writeHead(200, { refresh: '0; url=c' }).end('weg')
      else if (request.url === '/c') response.end('<meta http-equiv=refresh content="1; url=/d">')
      else response.end('hier')
    })
    const seen = await fetcherFor({ ports: [port] }).visit(`${url}/a`)
    assert.deepEqual(
      seen.hops.map(({ location, via }) => [location, via]),
      [
        [`${url}/b`, 'http'],
        [`${url}/c`, 'refresh-header'],
        [`${url}/d`, 'meta-refresh'],
      ],
    )
    assert.equal(seen.finalUrl, `${url}/d`)
    assert.ok(asked.every(({ headers }) => headers.authorization === undefined))
    assert.doesNotMatch(JSON.stringify(seen.hops), /secret/)
  })

  for (const [location, outcome] of [
    ['', 'bad-redirect'],
    ['http://', 'bad-redirect'],
    ['javascript:alert(1)', 'bad-redirect'],
    ['file:///etc/passwd', 'bad-redirect'],
    ['/self', 'redirect-loop'],
    ['http://169.254.169.254/latest', 'blocked-address'],
    ['http://2130706433:25/', 'blocked-address'],
  ] as const) {
    it(`ends a redirect to "${location}" as ${outcome}`, async () =>
      assert.equal(why(await visit((_, response) => response.writeHead(302, { location }).end(), '/self')), outcome))
  }

  it('stops after ten hops', async () => {
    const seen = await visit((request, response) => {
      response.writeHead(302, { location: `/${Number(request.url?.slice(1)) + 1}` }).end()
    }, '/1')
    assert.deepEqual([why(seen), seen.hops.length], ['too-many-redirects', 11])
  })

  it('passes a wall that only asks for its cookie back, and forgets the cookie', async () => {
    const { url, port } = await web((request, response) => {
      if (request.headers.cookie === 'seen=1') response.end('binnen')
      else response.writeHead(302, { location: '/', 'set-cookie': 'seen=1; Path=/' }).end()
    })
    const fetcher = fetcherFor({ ports: [port] })
    for (const seen of [await fetcher.visit(`${url}/`), await fetcher.visit(`${url}/`)]) {
      assert.deepEqual([why(seen), seen.hops.length], ['page 200', 1])
    }
  })

  it('asks again only for what changed', async () => {
    const { url, port } = await web((request, response) =>
      response.writeHead(request.headers['if-none-match'] === '"7"' ? 304 : 200).end(),
    )
    const seen = await fetcherFor({ ports: [port] }).visit(`${url}/`, {
      etag: '"7"',
      lastModified: 'Mon, 05 Jan 2026 11:00:00 GMT',
    })
    assert.ok(seen.kind === 'page' && seen.unchanged)
  })

  it('refuses what is not a web address', async () => {
    const fetcher = fetcherFor({ ports: [] })
    await assert.rejects(
      fetcher.visit('ftp://example.nl/'),
      (error) => error instanceof Problem && error.code === 'invalid',
    )
  })

  it('dials nothing that a name hides', async () => {
    const names = { 'rebind.example': ['127.0.0.1'], 'mixed.example': ['10.0.0.1', '127.0.0.1'] } as Record<
      string,
      string[]
    >
    const resolve: FetchSettings['resolve'] = (name) => Promise.resolve({ addresses: names[name] ?? [], ttl: 0 })
    const { port } = await web((_, response) => response.end('intern'))
    const guarded = createFetcher({ resolve })
    open.push(guarded)
    for (const name of Object.keys(names)) assert.equal(why(await guarded.visit(`http://${name}/`)), 'blocked-address')
    const own = fetcherFor({ ports: [port], resolve })
    assert.equal(why(await own.visit(`http://mixed.example:${port}/`)), 'page 200')
  })

  it('says that a name does not exist', async () => {
    const resolve = (): Promise<never> =>
      Promise.reject(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }))
    assert.equal(why(await fetcherFor({ ports: [], resolve }).visit('http://gone.example/')), 'dns')
  })
})

describe('robots.txt', () => {
  it('is asked for first, once, and obeyed for us and told for Googlebot', async () => {
    const rules = 'User-agent: schakelbot\nDisallow: /a\n\nUser-agent: *\nDisallow: /b'
    const { url, port, asked } = await web((_, response) => response.end('ok'), rules)
    const fetcher = fetcherFor({ ports: [port] })
    const [a, b] = [await fetcher.visit(`${url}/a`), await fetcher.visit(`${url}/b`)]
    assert.equal(why(a), 'robots-disallowed')
    assert.equal(a.kind === 'refused' && a.detail, 'Disallow: /a')
    assert.deepEqual([why(b), b.robots?.googlebot.rule], ['page 200', 'Disallow: /b'])
    assert.deepEqual(
      asked.map((request) => request.url),
      ['/robots.txt', '/b'],
    )
  })

  for (const [status, outcome] of [
    [404, 'page 200'],
    [403, 'page 200'],
    [500, 'robots-unreachable'],
    [429, 'robots-unreachable'],
  ] as const) {
    it(`answered ${status} means ${outcome}`, async () => {
      const server = createServer((request, response) =>
        response.writeHead(request.url === '/robots.txt' ? status : 200).end('User-agent: *\nDisallow: /'),
      )
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      open.push(server)
      const { port } = server.address() as AddressInfo
      assert.equal(why(await fetcherFor({ ports: [port] }).visit(`http://127.0.0.1:${port}/`)), outcome)
    })
  }
})

describe('a faulty answer', () => {
  it('is asked for again, three times at most', async () => {
    const { url, port, asked } = await web((_, response) => response.writeHead(500).end())
    assert.equal(why(await fetcherFor({ ports: [port] }).visit(`${url}/`)), 'page 500')
    assert.equal(asked.length, 4)
  })
  it('is not asked for again when the server means it', async () => {
    const { url, port, asked } = await web((_, response) => response.writeHead(403).end())
    assert.equal(why(await fetcherFor({ ports: [port] }).visit(`${url}/`)), 'page 403')
    assert.equal(asked.length, 2)
  })
  it('waits for a short Retry-After', async () => {
    let busy = true
    const answer: RequestListener = (_, response) => {
      if (busy) response.writeHead(503, { 'retry-after': '0' }).end()
      else response.end()
      busy = false
    }
    assert.equal(why(await visit(answer)), 'page 200')
  })
  it('leaves a host alone that asks for a long pause', async () => {
    const { url, port, asked } = await web((_, response) => response.writeHead(429, { 'retry-after': '3600' }).end())
    const fetcher = fetcherFor({ ports: [port] })
    assert.deepEqual(
      [why(await fetcher.visit(`${url}/a`)), why(await fetcher.visit(`${url}/b`))],
      ['page 429', 'deferred'],
    )
    assert.equal(asked.length, 2)
  })
  it('that never comes is a time-out', async () =>
    assert.equal(why(await visit(() => undefined, '/', { deadline: 100 })), 'timeout'))
  it('that never comes three times in a row closes the host', async () => {
    const { url, port, asked } = await web(() => undefined)
    const fetcher = fetcherFor({ ports: [port], deadline: 50 })
    const seen = await Promise.all(['/1', '/2', '/3', '/4', '/5'].map((path) => fetcher.visit(url + path)))
    assert.deepEqual(seen.map(why).toSorted(), ['deferred', 'deferred', 'timeout', 'timeout', 'timeout'])
    assert.equal(asked.length, 4)
  })
  it('that breaks off is kept as far as it came', async () => {
    const seen = await visit((_, response) => {
      response.writeHead(200, { 'content-length': '1000' })
      response.write('<a href="https://example.nl/">link</a>', () => response.destroy())
    })
    assert.ok(seen.kind === 'page' && seen.cut === 'connection')
    assert.match(Buffer.from(seen.body).toString(), /example\.nl/)
  })
  it('without end is cut', async () => {
    const seen = await visit((_, response) => response.end('x'.repeat(3_000)), '/', { bodyBytes: 1_000 })
    assert.deepEqual(seen.kind === 'page' && [seen.cut, seen.body.length], ['size', 1_000])
  })
  for (const [how, text, packed] of [
    ['as it is', 'x'.repeat(7_000_000), false],
    ['packed well', 'x'.repeat(7_000_000), true],
    ['packed badly', randomBytes(8_000_000).toString('latin1'), true],
  ] as const) {
    it(`too large by far, sent ${how}, is kept in part`, async () => {
      const body = packed ? gzipSync(text, { level: 1 }) : Buffer.from(text)
      const seen = await visit((_, response) => response.setHeader('content-encoding', packed ? 'gzip' : '').end(body))
      assert.deepEqual(seen.kind === 'page' && [seen.cut, seen.body.length], ['size', 500_000])
    })
  }
  it('with headers without end is too large', async () =>
    assert.equal(
      why(await visit((_, response) => response.writeHead(200, { 'x-long': 'x'.repeat(70_000) }).end())),
      'too-large',
    ))
  it('of a closed port is a network error', async () => {
    const { url, port } = await web(() => undefined)
    await new Promise((resolve) => (open.pop() as Server).close(resolve))
    assert.equal(why(await fetcherFor({ ports: [port] }).visit(url)), 'network-error')
  })
})
