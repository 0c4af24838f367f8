import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, describe, it } from 'node:test'
import assert from 'node:assert/strict'
import { Problem } from '../../model/problem.ts'
import type { Visit } from '../../model/visit.ts'
import { createFetcher } from '../index.ts'

const servers: Server[] = []
after(() => servers.map((server) => server.close()))

/** A proxy that serves every name it is asked for but `gone.example`, and no tunnels. */
async function proxy(): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.url} ${request.headers.host} ${request.headers['proxy-authorization'] ?? ''}`.trim())
    if (request.url?.startsWith('http://gone.example/') === true)
      response.writeHead(502, { 'x-proxy-error': 'ENOTFOUND' }).end()
    else response.writeHead(request.url?.endsWith('/bad') === true ? 502 : 200).end('page')
  }).on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url}`)
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  servers.push(server)
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}

async function visit(proxy: string, url: string): Promise<Visit> {
  const fetcher = createFetcher({ proxy, delay: 0, backOff: 1 })
  try {
    return await fetcher.visit(url)
  } finally {
    await fetcher.close()
  }
}

describe('behind a proxy', () => {
  it('names are left to the proxy', async () => {
    const { url, asked } = await proxy()
    const seen = await visit(url.replace('//', '//me:pass@'), 'http://some.example/a')
    assert.equal(seen.kind, 'page')
    const credentials = `Basic ${Buffer.from('me:pass').toString('base64')}`
    assert.deepEqual(asked, [
      `http://some.example/robots.txt some.example ${credentials}`,
      `http://some.example/a some.example ${credentials}`,
    ])
  })
  for (const page of ['http://gone.example/', 'https://gone.example/']) {
    it(`a refusal for ${page} reads as a name that does not exist`, async () => {
      const seen = await visit((await proxy()).url, page)
      assert.equal(seen.kind === 'failed' && seen.why, 'dns')
    })
  }
  it('a 502 of the page itself is the page’s', async () => {
    const seen = await visit((await proxy()).url, 'http://some.example/bad')
    assert.equal(seen.kind === 'page' && seen.status, 502)
  })
  it('literal addresses are still judged', async () => {
    const { url, asked } = await proxy()
    for (const page of ['http://10.0.0.1/', 'https://[::1]/', 'http://localhost/']) {
      const seen = await visit(url, page)
      assert.equal(seen.kind === 'refused' && seen.why, 'blocked-address')
    }
    assert.deepEqual(asked, [])
  })
  it('that cannot be reached the run stops with a sentence', async () => {
    for (const page of ['http://some.example/', 'https://some.example/']) {
      await assert.rejects(
        visit('http://me:pass@127.0.0.1:9/', page),
        (error) => error instanceof Problem && error.code === 'unreachable' && !error.message.includes('pass'),
      )
    }
  })
})
