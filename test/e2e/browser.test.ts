// Pages that scripts fill, in a real browser. Skips where there is no Chromium.
import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { createFetcher, type Fetcher } from '../../src/fetch/index.ts'
import { inspect } from '../../src/evidence/index.ts'
import { targetMatcher } from '../../src/url/index.ts'
import { findBrowser } from '../../src/fetch/browser/find-browser.ts'
import { startSchakel } from './run-schakel.ts'
import { temporaryFolder } from '../material/temporary-folder.ts'

const SKIP = findBrowser(process.env['SCHAKEL_BROWSER']) === null && 'no Chromium; name one with SCHAKEL_BROWSER'

const LINK = (path: string): string => `<p>Lees <a href="https://doel.test/${path}">het stuk over ${path}</a>.</p>`
const ADD = (path: string): string => `document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(LINK(path))})`
const page = (script: string, more = ''): string =>
  `<!doctype html><div id=root></div>${more}<script>${script}</script>`

const FILES: Readonly<Record<string, readonly [type: string, body: string]>> = {
  '/file.js': ['text/javascript', ADD('bestand')],
  '/data.json': ['application/json', '{"path":"gegevens"}'],
  '/closed/data.json': ['application/json', '{"path":"verboden"}'],
  '/robots.txt': ['text/plain', 'User-agent: *\nDisallow: /closed/'],
  '/now': ['text/html', page(ADD('nu'))],
  '/src': ['text/html', page('', '<script src=/file.js></script>')],
  '/late': ['text/html', page(`setTimeout(() => ${ADD('later')}, 6000)`)],
  '/data': [
    'text/html',
    page(`fetch('/closed/data.json').catch(() => 0)
      fetch('/data.json').then((r) => r.json()).then(({ path }) => document.body.innerHTML = '<a href=//doel.test/' + path + '>x</a>')`),
  ],
  '/shadow': [
    'text/html',
    page(
      `document.querySelector('x-card').attachShadow({ mode: 'open' }).innerHTML = '<slot></slot>' + ${JSON.stringify(LINK('schaduw'))}`,
      '<x-card><b>binnen</b></x-card>',
    ),
  ],
  '/scroll': [
    'text/html',
    page(
      `new IntersectionObserver(([e], o) => e.isIntersecting && (o.disconnect(), ${ADD('beneden')})).observe(document.querySelector('#low'))`,
      '<div style="height:6000px"></div><div id=low>x</div>',
    ),
  ],
  '/alert': ['text/html', page(`alert('x'); ${ADD('na')}`)],
  '/away': ['text/html', page(`${ADD('hier')}; location.href = '/now'`)],
  '/endless': ['text/html', page('for (;;);')],
  '/hidden': [
    'text/html',
    page(
      `document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(`<div style="display:none">${LINK('verstopt')}</div>`)})`,
    ),
  ],
}

describe('a page that scripts fill', { skip: SKIP }, () => {
  let server: Server
  let canary: Server
  let fetcher: Fetcher
  let origin = ''
  const asked: string[] = []
  let sung = 0

  before(async () => {
    server = createServer(({ url = '' }, response) => {
      asked.push(url)
      const [type, body] = FILES[url] ?? dynamic(url)
      response.writeHead(type === '' ? 404 : 200, { 'content-type': type }).end(body)
    })
    canary = createServer((_, response) => response.end(String(sung++)))
    canary.on('connection', () => sung++)
    origin = `http://127.0.0.1:${await portOf(server)}`
    await portOf(canary)
    fetcher = createFetcher({ allowPrivate: [`127.0.0.0/8:${new URL(origin).port}`], delay: 0, backOff: 1 })
  })
  after(async () => {
    await fetcher.close()
    for (const each of [server, canary]) each.close().closeAllConnections()
  })

  /** Pages that need to know the canary's address. */
  function dynamic(url: string): readonly [type: string, body: string] {
    if (url !== '/ways-out') return ['', '']
    const { port } = canary.address() as AddressInfo
    const there = `127.0.0.1:${port}`
    return [
      'text/html',
      page(
        `new WebSocket('ws://${there}/'); fetch('http://${there}/'); new Image().src = 'http://${there}/'; navigator.sendBeacon('http://${there}/', 'x');
        new EventSource('http://${there}/'); window.open('http://${there}/'); fetch('file:///etc/passwd').catch(() => ${ADD('klaar')});
        navigator.serviceWorker?.register('/sw.js'); new Worker(URL.createObjectURL(new Blob(["fetch('http://${there}/')"])))`,
        `<iframe src="http://${there}/"></iframe><link rel=stylesheet href="http://${there}/"><link rel=prefetch href="http://${there}/">`,
      ),
    ]
  }

  const linksOf = async (path: string): Promise<string[] | null> => {
    const visit = await fetcher.visit(origin + path)
    const rendered = visit.kind === 'page' ? await fetcher.render(visit) : null
    if (rendered === null) return null
    const { page: seen } = inspect(rendered, { match: targetMatcher(['doel.test']), pages: new Set() })
    return seen?.links.map(({ href, placement }) => `${new URL(href).pathname} ${placement.region}`) ?? []
  }

  for (const [path, link] of [
    ['/now', '/nu'],
    ['/src', '/bestand'],
    ['/late', '/later'],
    ['/shadow', '/schaduw'],
    ['/scroll', '/beneden'],
    ['/alert', '/na'],
    ['/away', '/hier'],
    ['/hidden', '/verstopt'],
  ] as const) {
    it(`${path}: its link is found, only there after scripts`, async () =>
      assert.deepEqual(await linksOf(path), [`${link} js-only`]))
  }
  it('gets its data through our fetcher, which keeps to robots.txt', async () => {
    assert.deepEqual(await linksOf('/data'), ['/gegevens js-only'])
    assert.equal(asked.includes('/closed/data.json'), false)
  })
  it('has no other way out: not to a private address, not by socket, frame, worker or file', async () => {
    assert.deepEqual(await linksOf('/ways-out'), ['/klaar js-only'])
    assert.equal(sung, 0)
  })
  it('keeps a program alive while it works and not after: the command ends by itself', async () => {
    const targets = join(temporaryFolder('targets-'), 'targets.txt')
    await writeFile(targets, 'doel.test\n')
    const row = JSON.stringify({ id: 1, url: `${origin}/now` })
    const port = new URL(origin).port
    const args = ['check', '--targets', targets, '--allow-private', `127.0.0.0/8:${port}`, '--delay', '0']
    const { code, out } = await startSchakel(args, `${row}\n`).ended
    assert.equal(code, 0)
    assert.match(out, /"outcome":"ok".*"href":"https:\/\/doel.test\/nu".*"placement":"js-only"/)
  })
  it('is given up when its script never ends, and the next one works', async () => {
    assert.equal(await linksOf('/endless'), null)
    assert.deepEqual(await linksOf('/now'), ['/nu js-only'])
  })
})

async function portOf(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}
