import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { startSchakel, type Ended } from './run-schakel.ts'

/** More hosts than one process holds at once. */
const HOSTS = 320
const folder = mkdtempSync(join(tmpdir(), 'schakel-shared-'))
const links = join(folder, 'links.csv')
const source = (host: number): string => `http://blog${host}.example/post`

/** Linking pages are answered once both audits have asked for one: the first must not be done before the second begins. */
const both = Promise.withResolvers<void>()

/** A proxy that answers for the whole web and counts who asks for what. */
function countingProxy(): { readonly server: Server; readonly asked: string[] } {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://none.example')
    if (pathname !== '/robots.txt') asked.push(request.url ?? '')
    if ([0, 1].every((at) => linkingPages(at).length > 0)) both.resolve()
    const body =
      '<!doctype html><title>Fietsen</title><p>Lees <a href="http://us.example/gids">de gids over fietsen</a>.'
    const answer = (): unknown => response.writeHead(200, { 'content-type': 'text/html' }).end(body)
    void (pathname === '/post' ? both.promise : sleep(0)).then(() => setTimeout(answer, 20))
  })
  return { server, asked }
}

const proxies = [countingProxy(), countingProxy()]
before(async () => {
  const rows = Array.from({ length: HOSTS }, (_, host) => `${source(host)},http://us.example/gids`)
  writeFileSync(links, ['source_url,target_url', ...rows].join('\n'))
  for (const { server } of proxies) await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
after(() => {
  proxies.forEach(({ server }) => server.close())
  rmSync(folder, { recursive: true })
})

function audit(at: number, workspace: string): ReturnType<typeof startSchakel> {
  const { port } = proxies[at]!.server.address() as AddressInfo
  return startSchakel([
    ...['audit', '--site', 'us.example', '--links', links, '--proxy', `http://127.0.0.1:${port}`, '--delay', '0.05'],
    ...['--browser', 'none', '--out', join(folder, `${workspace}-${at}`), '--workspace', join(folder, workspace)],
    ...['--now', '2026-01-05T00:00:00Z'],
  ])
}

const linkingPages = (at: number): string[] => proxies[at]!.asked.filter((url) => url.endsWith('/post'))

function assertSameVerdicts(workspace: string, ended: readonly Ended[]): void {
  for (const { code, err } of ended) assert.equal(code, 0, err)
  const results = [0, 1].map((at) => readFileSync(join(folder, `${workspace}-${at}`, 'results.jsonl'), 'utf8'))
  assert.equal(results[0], results[1])
  assert.equal(results[0]?.trim().split('\n').length, HOSTS)
}

describe('two audits of one workspace', () => {
  it('share the pages and come to the same verdicts', async () => {
    const ended = await Promise.all([audit(0, 'a.db').ended, audit(1, 'a.db').ended])
    assertSameVerdicts('a.db', ended)
    const [mine, others] = [linkingPages(0), linkingPages(1)]
    assert.ok(mine.length > 0 && others.length > 0, `${mine.length} and ${others.length}`)
    assert.equal(mine.length + others.length, HOSTS)
    assert.equal(new Set([...mine, ...others]).size, HOSTS)
    const all = proxies.flatMap(({ asked }) => asked)
    assert.equal(new Set(all).size, all.length, 'a page was asked for twice')
  })

  it('go on with what a killed one held', async () => {
    proxies.forEach(({ asked }) => asked.splice(0))
    const killed = audit(0, 'b.db')
    while (linkingPages(0).length < 20) await sleep(5)
    killed.child.kill('SIGKILL')
    await killed.ended
    const ended = await Promise.all([audit(0, 'b.db').ended, audit(1, 'b.db').ended])
    assertSameVerdicts('b.db', ended)
    const all = [...linkingPages(0), ...linkingPages(1)]
    assert.equal(new Set(all).size, HOSTS)
    // What was in flight when it was killed is asked for again.
    assert.ok(all.length <= HOSTS + 256, `${all.length} requests`)
  })
})
