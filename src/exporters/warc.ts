import { hash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { PageVisit, Visit } from '../model/visit.ts'

/** A visit to archive. */
export interface ArchivedVisit {
  readonly visit: Visit
  /** `rendered`: the page is what a browser made of it. */
  readonly form: 'sent' | 'rendered'
  /** The answer "not modified" (304) by which the page was seen again: its headers, and when the page itself was sent. */
  readonly notModified: { readonly headers: PageVisit['headers']; readonly of: string } | null
}

export interface WarcInfo {
  /** Name and version of the program. */
  readonly software: string
  readonly site: string
  /** ISO time. */
  readonly at: string
}

const FORMAT = 'http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/'
const NOT_MODIFIED = 'http://netpreserve.org/warc/1.1/revisit/server-not-modified'

/** They tell of the bytes on the wire, which are not kept: Common Crawl writes them down in this way. */
const OF_THE_WIRE = new Set(['content-encoding', 'transfer-encoding', 'content-length'])
const TRUNCATED = { size: 'length', connection: 'disconnect' } as const

type Fields = readonly (readonly [string, string])[]

/**
 * Visits as a WARC 1.1 file (ISO 28500), each record in gzip of its own, so that any of them can be read alone. Bodies
 * stand without their content coding. The same visits give the same bytes.
 */
export async function* toWarc(
  { software, site, at }: WarcInfo,
  visits: AsyncIterable<ArchivedVisit> | Iterable<ArchivedVisit>,
): AsyncGenerator<Uint8Array> {
  const info = [
    ['software', software],
    ['format', 'WARC File Format 1.1'],
    ['conformsTo', FORMAT],
    ['robots', 'obey'],
    ['isPartOf', site],
  ] as const
  yield record('warcinfo', at, [['Content-Type', 'application/warc-fields']], lines(info))
  for await (const each of visits) yield* recordsOf(each)
}

function* recordsOf({ visit, form, notModified }: ArchivedVisit): Generator<Uint8Array> {
  const target = ['WARC-Target-URI', visit.finalUrl] as const
  if (visit.kind !== 'page') {
    const told = [
      ['outcome', visit.why],
      ['detail', visit.detail],
    ] as const
    yield record('metadata', visit.at, [target, ['Content-Type', 'application/warc-fields']], lines(told))
  } else if (form === 'rendered') {
    const type = ['Content-Type', 'text/html; charset=utf-8'] as const
    yield record('conversion', visit.at, [target, type], visit.body)
  } else {
    const sent = notModified?.of ?? visit.at
    yield response(visit, sent)
    if (visit.hops.length > 0) yield wayThere(visit, sent)
    if (notModified !== null) {
      const refers = [
        ['WARC-Refers-To-Target-URI', visit.finalUrl],
        ['WARC-Refers-To-Date', sent],
        ['WARC-Profile', NOT_MODIFIED],
      ] as const
      yield record('revisit', visit.at, [target, ...refers, HTTP], head(304, notModified.headers))
    }
  }
}

const HTTP = ['Content-Type', 'application/http;msgtype=response'] as const

function response({ finalUrl, status, headers, body, cut }: PageVisit, at: string): Uint8Array {
  const renamed = headers.map(([name, value]) => [OF_THE_WIRE.has(name) ? `x-crawl-${name}` : name, value] as const)
  const block = Buffer.concat([head(status, [...renamed, ['content-length', String(body.length)]]), body])
  const fields: Fields = [
    ['WARC-Target-URI', finalUrl],
    ['WARC-Payload-Digest', digest(body)],
    ...(cut === null ? [] : [['WARC-Truncated', TRUNCATED[cut]] as const]),
    HTTP,
  ]
  return record('response', at, fields, block)
}

/** Where the visit began, and a letter for each redirect. */
function wayThere({ url, finalUrl, hops }: PageVisit, at: string): Uint8Array {
  const way = [
    ['via', url],
    ['hopsFromSeed', 'R'.repeat(hops.length)],
  ] as const
  const fields: Fields = [
    ['WARC-Target-URI', finalUrl],
    ['Content-Type', 'application/warc-fields'],
  ]
  return record('metadata', at, fields, lines(way))
}

/** The server's own words behind the status are not kept; none need stand there (RFC 9112 4). */
function head(status: number, headers: Fields): Buffer {
  return Buffer.from(`HTTP/1.1 ${status} \r\n${lines(headers).toString()}\r\n`)
}

function lines(fields: Fields): Buffer {
  // A value with a line break in it would begin a field of its own.
  return Buffer.from(fields.map(([name, value]) => `${name}: ${value.replace(/[\r\n\0]+/g, ' ')}\r\n`).join(''))
}

function record(type: string, at: string, fields: Fields, block: Uint8Array): Uint8Array {
  const all = [
    ['WARC-Type', type],
    ['WARC-Date', at],
    ...fields,
    ['WARC-Block-Digest', digest(block)],
    ['Content-Length', String(block.length)],
  ] as const
  const text = lines([['WARC-Record-ID', `<urn:uuid:${uuidOf(lines(all))}>`], ...all])
  return gzipSync(
    Buffer.concat([Buffer.from('WARC/1.1\r\n'), text, Buffer.from('\r\n'), block, Buffer.from('\r\n\r\n')]),
  )
}

function digest(bytes: Uint8Array): string {
  return `sha256:${hash('sha256', bytes, 'hex')}`
}

/** An identifier made of what it stands for: a UUID of version 8 (RFC 9562 5.8). */
function uuidOf(bytes: Uint8Array): string {
  const hex = hash('sha256', bytes, 'hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
