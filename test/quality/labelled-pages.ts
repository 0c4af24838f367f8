import { existsSync, readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { inspect } from '../../src/evidence/index.ts'
import type { Inspection } from '../../src/model/evidence.ts'

const DATA = new URL('../../../shared/data/', import.meta.url)

/** Labelled pages of third parties stand beside the project on a developer's machine and are never committed. */
export const skip = existsSync(new URL('link-gold/', DATA)) ? false : 'needs ../shared'

/** A page with what people say of it. */
export interface Labelled {
  readonly url: string
  readonly html_file: string | null
  readonly charset?: string
  readonly date?: string | null
  readonly lang?: string
}

/** Rows of a labelled set whose page is there. */
export function rowsOf(file: string): Labelled[] {
  if (skip !== false) return []
  const lines = readFileSync(new URL(file, DATA), 'utf8').trim().split('\n')
  return lines
    .map((line) => JSON.parse(line.replace('"date": NaN', '"date": null')) as Labelled & { base_url?: string })
    .map(({ base_url, ...row }) => ({ ...row, url: base_url ?? row.url }))
    .filter(({ html_file }) => html_file !== null && existsSync(new URL(html_file, DATA)))
}

/** What we say of the page of a row. */
export function inspectRow({ url, html_file, charset }: Labelled): Inspection {
  const address = url ?? 'https://page.invalid/a'
  return inspect(
    {
      kind: 'page',
      url: address,
      finalUrl: address,
      at: '2026-01-05T00:00:00.000Z',
      hops: [],
      robots: null,
      status: 200,
      headers: [['content-type', `text/html${charset === undefined ? '' : `; charset=${charset}`}`]],
      body: brotliDecompressSync(readFileSync(new URL(html_file ?? '', DATA))),
      cut: null,
      unchanged: false,
    },
    { match: () => null, pages: new Set() },
  )
}
