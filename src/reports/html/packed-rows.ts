import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { AuditedLink } from '../../model/audited-link.ts'
import type { Messages } from '../../model/text.ts'
import { linkDetails } from './link-details.ts'
import type { LinkDetails } from './link-details.ts'
import { COLUMNS, linkRow } from './link-row.ts'
import { html } from './markup.ts'

/** Rows whose details are unpacked together: a click costs one small chunk, yet gzip still finds what repeats. */
export const DETAILS_PER_CHUNK = 100
/** Rows of the table that are unpacked together; a multiple of the above. */
const ROWS_PER_CHUNK = 1000

const compress = promisify(gzip)

/**
 * The links as `<script>` elements that hold gzip in base64: `data-rows` the table, column by column, and `data-details`
 * the rest. Holds one chunk of each in memory.
 */
export async function* packedRows(links: AsyncIterable<AuditedLink>, messages: Messages): AsyncGenerator<string> {
  let columns: unknown[][] = COLUMNS.map(() => [])
  let details: LinkDetails[] = []
  let count = 0
  for await (const link of links) {
    count += 1
    linkRow(link).forEach((cell, at) => columns[at]?.push(cell))
    details.push(linkDetails(link, messages))
    if (count % DETAILS_PER_CHUNK === 0) {
      yield await chunk('details', details)
      details = []
    }
    if (count % ROWS_PER_CHUNK === 0) {
      yield await chunk('rows', columns)
      columns = COLUMNS.map(() => [])
    }
  }
  if (details.length > 0) yield await chunk('details', details)
  if (columns[0]?.length) yield await chunk('rows', columns)
}

async function chunk(kind: 'rows' | 'details', value: unknown): Promise<string> {
  const packed = (await compress(JSON.stringify(value))).toString('base64')
  return (
    html`<script type="application/gzip" data-chunk="${kind}">
      ${packed}
    </script>`.toString() + '\n'
  )
}
