/** The most memory that a process takes which gathers all evidence of every real page, one after the other. */
import { setFlagsFromString } from 'node:v8'
import { inspect } from '../src/evidence/index.ts'
import { readRealPage, realPages } from '../test/real-pages.ts'

// As bin/runtime.js asks for an audit.
setFlagsFromString('--semi-space-growth-factor=1')
setFlagsFromString('--optimize-for-size')
setFlagsFromString('--heap-growing-percent=12')

const url = 'https://www.example.com/page'
const pages = realPages()
for (const name of pages) {
  const body = new TextEncoder().encode(readRealPage(name))
  const came = {
    at: '2026-01-01T00:00:00.000Z',
    hops: [],
    robots: null,
    status: 200,
    cut: null,
    unchanged: false,
  } as const
  const headers = [['content-type', 'text/html; charset=utf-8']] as const
  inspect({ kind: 'page', url, finalUrl: url, headers, body, ...came }, { match: () => null, pages: new Set() })
}
console.log(`${pages.length} pages, all evidence: peak RSS ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`)
