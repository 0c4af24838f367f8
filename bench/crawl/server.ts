/** Serves the planned web on loopback, ready made, so that it costs little beside its clients. `server.ts PORT PAGES FAULTS` */
import { createServer, type ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { templates, type Template } from './corpus.ts'
import { bodies, pages, type Fault, type PlannedBody } from './plan.ts'

const [port = 0, count = 0, faults = 0] = process.argv.slice(2).map(Number)
/** Of the pages one in five is served as it is. */
const PLAIN = 5

interface Ready {
  readonly gzipped: boolean
  readonly bytes: Buffer
}

const found = templates()
const ready: Ready[] = bodies().map((body, at) => {
  const bytes = Buffer.from(fill(found[at % found.length] as Template, body))
  return at % PLAIN === 0 ? { gzipped: false, bytes } : { gzipped: true, bytes: gzipSync(bytes, { level: 4 }) }
})
const planned = pages(count, port, faults)

function fill({ html, points }: Template, { links, at, noindex }: PlannedBody): string {
  let out = ''
  let from = 0
  links.forEach(({ href, rel, anchor }, nth) => {
    const point = points[Math.floor((at[nth] ?? 0) * points.length)] ?? 0
    const said = rel.length === 0 ? '' : ` rel="${rel.join(' ')}"`
    out += `${html.slice(from, point)}<p>Wij lazen er veel over: <a href="${href}"${said}>${anchor}</a> helpt verder.</p>`
    from = point
  })
  const whole = out + html.slice(from)
  return noindex ? whole.replace(/<head[^>]*>/i, '$&<meta name="robots" content="noindex">') : whole
}

function sendPage(response: ServerResponse, { gzipped, bytes }: Ready): void {
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': bytes.length,
    ...(gzipped && { 'content-encoding': 'gzip' }),
  })
  response.end(bytes)
}

const FAULTS: Record<Fault, (response: ServerResponse, path: string, page: Ready) => void> = {
  'not-found': (response) => response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>404</h1>'),
  'server-error': (response) => response.writeHead(500, { 'content-type': 'text/html' }).end('<h1>500</h1>'),
  reset: (response) => response.socket?.resetAndDestroy(),
  loop: (response, path) => response.writeHead(302, { location: path }).end(),
  'cut-gzip': (response, _, { bytes }) =>
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(bytes.subarray(0, 5_000)),
  huge: (response) => pour(response, Buffer.alloc(65_536, '<p>lorem ipsum</p>\n'), 1_000),
  silent: () => undefined,
}

function pour(response: ServerResponse, part: Buffer, times: number): void {
  if (!response.headersSent) response.writeHead(200, { 'content-type': 'text/html' })
  for (let left = times; left > 0 && !response.destroyed; left--) {
    if (!response.write(part)) return void response.once('drain', () => pour(response, part, left - 1))
  }
  response.end()
}

const server = createServer((request, response) => {
  const path = request.url ?? '/'
  if (path === '/robots.txt') return void response.end('User-agent: *\nAllow: /\n')
  const page = planned[Number(path.slice(1))]
  const body = ready[page?.body ?? -1]
  if (page === undefined || body === undefined) response.writeHead(404).end()
  else if (page.fault === null) sendPage(response, body)
  else FAULTS[page.fault](response, path, body)
})
server.keepAliveTimeout = 60_000
server.listen(port, '0.0.0.0', 4096, () => {
  const size = ready.reduce((sum, { bytes }) => sum + bytes.length, 0)
  console.log(JSON.stringify({ templates: found.length, bodies: ready.length, megabytes: Math.round(size / 1e6) }))
})
