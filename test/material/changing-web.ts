import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Page {
  readonly status: number
  readonly html: string
}

/** A web that a test changes while it is looked at: a proxy on loopback that answers for every address in `pages`. */
export async function startChangingWeb(latency = 0) {
  const pages = new Map<string, Page>()
  const asked = { whole: 0, unchanged: 0 }
  const server = createServer((request, response) => {
    const { status, html } = pages.get(request.url ?? '') ?? { status: 404, html: '<title>404</title>Not found' }
    const etag = `"${createHash('sha256').update(html).digest('base64url')}"`
    const same = status === 200 && request.headers['if-none-match'] === etag
    asked[same ? 'unchanged' : 'whole']++
    const headers = { 'content-type': 'text/html; charset=utf-8', etag }
    setTimeout(() => response.writeHead(same ? 304 : status, headers).end(same ? '' : html), latency)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    pages,
    /** Requests answered with a page, and with "not modified". */
    asked,
    proxy: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  }
}

const SENTENCES =
  'The chain has to be oiled every month, and more often in winter. A wheel that rubs is trued with a spoke key, a quarter of a turn at a time. Brakes that squeal want new blocks or a clean rim.'

/** An article with one link. */
export function article(title: string, link: string): Page {
  const html = `<!doctype html><html lang="en"><title>${title}</title><body><main><h1>${title}</h1><p>${SENTENCES}</p><p>Whoever wants to know more about this will find ${link} at the neighbours, free of charge.</p><p>${SENTENCES}</p></main></body></html>`
  return { status: 200, html }
}
