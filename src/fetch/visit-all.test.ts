import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, it } from 'node:test'
import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import { createFetcher, type Fetcher, type FetchSettings } from './index.ts'

let pagesInFlight = 0
let most = 0
let asked = 0
const server = createServer((request, response) => {
  if (request.url !== '/robots.txt') most = Math.max(most, ++pagesInFlight)
  asked++
  if (request.url === '/mute') return void pagesInFlight--
  const slow = request.url?.startsWith('/slow') === true
  setTimeout(
    () => {
      if (request.url !== '/robots.txt') pagesInFlight--
      response.end('page')
    },
    slow ? 300 : 2,
  )
})
const fetchers: Fetcher[] = []
let port = 0

before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
after(async () => {
  await Promise.all(fetchers.map((fetcher) => fetcher.close()))
  server.close()
})

/** Each name is a host of its own, all behind this server. */
function fetcher(settings: Partial<FetchSettings> = {}): Fetcher {
  let last = 0
  const made = createFetcher({
    delay: 5,
    allowPrivate: [`127.0.0.0/8:${port}`],
    // Every host has its own address, as far as the limiter can tell.
    resolve: () => Promise.resolve({ addresses: ['127.0.0.1', `127.0.1.${last++}`].slice(0, 1), ttl: 60_000 }),
    ...settings,
  })
  fetchers.push(made)
  return made
}

const on = (host: string, path: string): { url: string } => ({ url: `http://${host}.example:${port}${path}` })

describe('visitAll', () => {
  it('gives every visit once, with what asked for it', async () => {
    const requests = Array.from({ length: 30 }, (_, n) => ({ ...on(`h${n % 5}`, `/${n}`), row: n }))
    const rows: number[] = []
    for await (const { request, visit } of fetcher().visitAll(requests)) {
      assert.equal(visit.kind, 'page')
      rows.push(request.row)
    }
    assert.deepEqual(
      rows.sort((a, b) => a - b),
      requests.map(({ row }) => row),
    )
  })
  it('does not let a slow host keep up the others', async () => {
    const requests = [on('slow', '/slow'), ...Array.from({ length: 8 }, (_, n) => on('quick', `/${n}`))]
    const order: string[] = []
    for await (const { request } of fetcher().visitAll(requests)) order.push(request.url)
    assert.match(order.at(-1) ?? '', /slow/)
  })
  it('keeps to the number of pages at once', async () => {
    most = 0
    const requests = Array.from({ length: 12 }, (_, n) => on(`c${n}`, '/a'))
    for await (const { visit } of fetcher({ concurrency: 2 }).visitAll(requests)) assert.equal(visit.kind, 'page')
    assert.ok(most <= 2, `${most} at once`)
  })
  it('gives the places of hosts that are silent to others', async () => {
    const hosts = ['mute1', 'mute2', 'loud'].map((name) => on(name, name === 'loud' ? '/a' : '/mute'))
    const made = fetcher({ concurrency: 2, deadline: 4_000 })
    const kinds: string[] = []
    for await (const { visit } of made.visitAll(hosts)) kinds.push(visit.kind)
    assert.deepEqual(kinds, ['page', 'failed', 'failed'])
  })
  it('keeps no connection for the other pages of a host that is silent', async () => {
    const busy = [on('s1', '/slow'), on('s2', '/slow')]
    const mute = Array.from({ length: 4 }, () => on('mute', '/mute'))
    const loud = Array.from({ length: 4 }, (_, n) => on(`l${n}`, '/a'))
    const visits = fetcher({ concurrency: 2, deadline: 4_000 }).visitAll([...busy, ...mute, ...loud])
    const begun = performance.now()
    let pages = 0
    for await (const { visit } of visits) {
      assert.equal(visit.kind, 'page')
      if (++pages === busy.length + loud.length) break
    }
    assert.ok(performance.now() - begun < 1_900, 'before the place of the silent host was lent')
  })
  it('waits for a reader that is slow', async () => {
    const requests = Array.from({ length: 40 }, (_, n) => on(`r${n}`, '/a'))
    const visits = fetcher({ concurrency: 2 }).visitAll(requests)[Symbol.asyncIterator]()
    asked = 0
    await visits.next()
    await sleep(150)
    // Without waiting it would be 80: a page of each host, and its robots.txt.
    assert.ok(asked < 60, `${asked} requests though only one page was taken`)
    await visits.return?.()
  })
  it('lets a reader ask the same host for more, though its other visits wait for the reader', async () => {
    const requests = Array.from({ length: 10 }, (_, n) => on('same', `/${n}`))
    const made = fetcher({ concurrency: 1 })
    const visits = made.visitAll(requests)[Symbol.asyncIterator]()
    await visits.next()
    await sleep(100)
    const more = await Promise.race([made.visit(on('same', '/script').url), sleep(3000, null, { ref: false })])
    assert.equal(more?.kind, 'page')
    await visits.return?.()
  })
  it('ends with what is in flight when interrupted', async () => {
    const cancel = new AbortController()
    const requests = Array.from({ length: 50 }, (_, n) => on('one', `/${n}`))
    let given = 0
    for await (const { visit } of fetcher({ signal: cancel.signal }).visitAll(requests)) {
      assert.equal(visit.kind, 'page')
      if (++given === 3) cancel.abort()
    }
    assert.ok(given < 6)
  })
  it('lets everybody go when interrupted, also those who wait for a connection', async () => {
    const cancel = new AbortController()
    const requests = Array.from({ length: 40 }, (_, n) => on(`w${n % 10}`, `/slow${n}`))
    const run = (async () => {
      for await (const { visit } of fetcher({ signal: cancel.signal, concurrency: 1 }).visitAll(requests)) {
        assert.equal(visit.kind, 'page')
        cancel.abort()
      }
      return 'ended'
    })()
    assert.equal(await Promise.race([run, sleep(5000, 'waits', { ref: false })]), 'ended')
  })
  it('passes on what the list throws', async () => {
    const broken = (function* () {
      yield on('x', '/')
      throw new Error('unreadable')
    })()
    await assert.rejects(async () => {
      for await (const { visit } of fetcher().visitAll(broken)) assert.equal(visit.kind, 'page')
    }, /unreadable/)
  })
  it('passes on that the proxy is down, even when that is all there is to tell', async () => {
    await assert.rejects(async () => {
      for await (const { visit } of fetcher({ proxy: 'http://127.0.0.1:9' }).visitAll([on('x', '/')])) {
        assert.fail(`a visit without a proxy: ${visit.kind}`)
      }
    }, /proxy/)
  })
})
