/** undici and htmlparser2, wired by hand: as little as a link check can do, without robots.txt, pacing or guards. */
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { Parser } from 'htmlparser2'
import { Agent } from 'undici'
import { TARGET } from '../plan.ts'
import { measure, type Answer } from './measure.ts'

const inflate = promisify(gunzip)
const agent = new Agent()
const REGIONS = new Set(['nav', 'header', 'footer', 'aside', 'main', 'article'])

await measure(async ({ urls, concurrency }, answer) => {
  const waiting = urls.values()
  const work = async (): Promise<void> => {
    for (const url of waiting) answer({ url, ...(await check(url)) })
  }
  await Promise.all(Array.from({ length: concurrency }, work))
  await agent.close()
})

async function check(text: string): Promise<Pick<Answer, 'links' | 'indexable'>> {
  const url = new URL(text)
  const { headers, body } = await agent.request({
    origin: url.origin,
    path: url.pathname,
    method: 'GET',
    headers: { 'accept-encoding': 'gzip' },
  })
  const bytes = Buffer.from(await body.arrayBuffer())
  const plain = headers['content-encoding'] === 'gzip' ? await inflate(bytes) : bytes
  const noindex = /noindex|none/i.test(String(headers['x-robots-tag'] ?? ''))
  return read(plain.toString('utf8'), text, noindex)
}

interface Link {
  readonly href: string
  readonly rel: readonly string[]
  readonly placement: string
  anchor: string
}

interface Page {
  readonly url: string
  readonly links: Link[]
  readonly regions: string[]
  noindex: boolean
  canonical: string | null
}

function read(html: string, url: string, closed: boolean): Pick<Answer, 'links' | 'indexable'> {
  const page: Page = { url, links: [], regions: [], noindex: closed, canonical: null }
  let link: Link | null = null
  const parser = new Parser({
    onopentag(name, attributes) {
      if (REGIONS.has(name)) page.regions.push(name)
      if (name === 'meta' || name === 'link') readHead(page, name, attributes)
      else if (name === 'a') link = readLink(page, attributes) ?? link
    },
    ontext(text) {
      if (link !== null) link.anchor += text
    },
    onclosetag(name) {
      if (name === 'a') link = null
      if (REGIONS.has(name)) page.regions.pop()
    },
  })
  parser.end(html)
  const elsewhere = page.canonical !== null && URL.parse(page.canonical, url)?.href !== url
  return { links: page.links, indexable: !page.noindex && !elsewhere }
}

type Attributes = Readonly<Record<string, string | undefined>>

function readHead(page: Page, name: string, { name: meta, content, rel, href }: Attributes): void {
  if (name === 'meta' && /^(robots|googlebot)$/i.test(meta ?? '')) page.noindex ||= /noindex|none/i.test(content ?? '')
  if (name === 'link' && /canonical/i.test(rel ?? '')) page.canonical = href ?? null
}

function readLink({ links, regions, url }: Page, { href, rel }: Attributes): Link | null {
  const resolved = href === undefined ? null : URL.parse(href, url)
  if (resolved === null || !(resolved.hostname === TARGET || resolved.hostname.endsWith(`.${TARGET}`))) return null
  const tokens = (rel ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  const link = { href: resolved.href, rel: tokens, anchor: '', placement: regions.at(-1) ?? 'body' }
  links.push(link)
  return link
}
