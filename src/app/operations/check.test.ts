import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import assert from 'node:assert/strict'
import { createFetcher } from '../../fetch/index.ts'
import { Problem } from '../../model/problem.ts'
import type { Context, PipeOperation } from '../operation.ts'
import type { PageLook } from '../check/look-at-page.ts'
import { printLook } from '../check/print-look.ts'
import { check } from './check.ts'

const LINK = '<p>Lees <a rel="nofollow" href="https://shop.example.nl/a">onze gids</a> over fietsen in de stad.</p>'
const server = createServer((request, response) => {
  response.setHeader('content-type', 'text/html')
  if (request.url === '/robots.txt') response.writeHead(404).end()
  else if (request.url === '/gone') response.writeHead(410).end(LINK)
  else if (request.url === '/moved') response.writeHead(301, { location: '/' }).end()
  else if (request.url === '/broken')
    response.writeHead(200, { 'content-length': '9999' }).write(LINK, () => response.destroy())
  else response.end(`<!doctype html><title>Gids</title><main>${LINK}<p>Nog een alinea.</p></main>`)
})
const folder = mkdtempSync(join(tmpdir(), 'schakel-check-'))
const targets = join(folder, 'targets.txt')
let port = 0

before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
after(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

interface Answer {
  readonly outcome: string
  readonly links: readonly unknown[]
  readonly partial?: readonly unknown[]
}

async function answer(path: string, domains = 'example.nl\n'): Promise<Answer> {
  writeFileSync(targets, domains)
  const context = {
    services: { openFetcher: (settings) => createFetcher({ ...settings, backOff: 1 }) },
    signal: new AbortController().signal,
  } as Context
  const input = { target: [], targets, allowPrivate: [`127.0.0.1:${port}`], delay: 0 }
  const row = await (check as PipeOperation).open(context, input)
  return (await row({ id: 1, url: `http://127.0.0.1:${port}${path}` })) as Answer
}

describe('check of one page', () => {
  const context = { services: { openFetcher: createFetcher }, signal: new AbortController().signal } as Context
  const look = async (path: string, target: readonly string[]): Promise<PageLook> => {
    const { single } = check as PipeOperation
    const input = { url: `http://127.0.0.1:${port}${path}`, target, allowPrivate: [`127.0.0.1:${port}`], delay: 1 }
    assert.equal(single?.asked(input), true)
    return (await single?.run(context, input)) as PageLook
  }

  it('shows the link with all that was seen of it', async () => {
    const seen = await look('/gids', ['https://shop.example.nl/a'])
    assert.deepEqual([seen.outcome, seen.indexable, seen.links.length], ['ok', 'yes', 1])
    assert.deepEqual([seen.links[0]?.anchor, seen.links[0]?.followed], ['onze gids', false])
    assert.match(seen.links[0]?.paragraph ?? '', /over fietsen in de stad/)
    assert.match(printLook(seen, 'nl'), /Link 1 van 1: https:\/\/shop\.example\.nl\/a\n {2}Linktekst +onze gids/)
  })
  it('says that there is no link, and of a page not seen that it cannot tell', async () => {
    assert.match(printLook(await look('/gids', ['other.nl']), 'en'), /no link to other\.nl on this page now/)
    const broken = await look('/gone', ['other.nl'])
    assert.match(printLook(broken, 'en'), /HTTP 410/)
  })
  it('asks for a target', () =>
    assert.rejects(look('/gids', []), (error) => error instanceof Problem && error.code === 'invalid'))
})

describe('check', () => {
  it('reports the links to a target, subdomains included', async () => {
    const { outcome, links } = await answer('/gids')
    assert.equal(outcome, 'ok')
    assert.deepEqual(links, [
      { href: 'https://shop.example.nl/a', rel: ['nofollow'], anchor: 'onze gids', placement: 'body' },
    ])
  })
  it('reports no link on a page that is gone', async () =>
    assert.deepEqual(await answer('/gone').then(({ outcome, links }) => [outcome, links]), ['gone', []]))
  it('takes a page that leads to the home page for gone', async () =>
    assert.equal((await answer('/moved')).outcome, 'soft-404'))
  it('keeps apart what stood in a part of a page', async () => {
    const { outcome, links, partial } = await answer('/broken')
    assert.deepEqual([outcome, links.length, partial?.length], ['network-error', 0, 1])
  })
  it('names the line that is not a domain', async () => {
    const failed = (error: unknown): boolean => error instanceof Problem && error.message.includes('Line 2')
    await assert.rejects(answer('/', 'example.nl\nnot a domain\n'), failed)
  })
})
