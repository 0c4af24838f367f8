import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { toJsonLines, toPlainCsv } from '../../exporters/index.ts'
import { say } from '../../i18n/index.ts'
import { Problem } from '../../model/problem.ts'
import type { Store } from '../../store/index.ts'
import * as fields from '../audit/audit-fields.ts'
import { filterFields, orderFields } from '../links/link-fields.ts'
import { linkRow, linkRowSchema, type LinkRow } from '../links/link-row.ts'
import { listQuery, writePlace } from '../links/list-query.ts'
import { wordingIn } from '../notify/wording.ts'
import { definePlain, type Context } from '../operation.ts'
import { chooseProject, openWorkspace } from '../watch/open-workspace.ts'

const STAGE = { nl: 'Schrijft links', en: 'Writing links' }
const SAID = {
  none: { nl: 'nog niet beoordeeld', en: 'not judged yet' },
  next: { nl: 'Verder met: --after {next}', en: 'Go on with: --after {next}' },
  written: { nl: '{written} {written|link|links} in {out}', en: '{written} {written|link|links} in {out}' },
}
const UNWRITABLE = {
  nl: 'Het bestand {out} is niet te schrijven ({why}). Kies een ander met --out.',
  en: 'The file {out} cannot be written ({why}). Choose another with --out.',
}

export const links = definePlain({
  name: 'links',
  summary: {
    nl: 'Toon de links van een site, gefilterd en gesorteerd, een bladzijde per keer of alles in een bestand',
    en: 'List the links of a site, filtered and sorted, a page at a time or all in a file',
  },
  effect: 'read',
  input: z.object({
    site: fields.site,
    workspace: fields.ownWorkspace,
    ...filterFields,
    ...orderFields,
    out: z.string().optional().meta({
      value: 'FILE',
      nl: 'schrijf alles wat past in dit bestand: .csv als tabel, anders JSON-regels',
      en: 'write all that fits into this file: .csv as a table, else lines of JSON',
    }),
  }),
  output: z.object({
    links: z.array(linkRowSchema),
    /** For `after`; null on the last page. */
    next: z.string().nullable(),
    /** Where to, and how many, when a file was asked for. */
    out: z.string().nullable(),
    written: z.number().int(),
  }),
  async run(context, { site, workspace, out, ...input }) {
    const store = await openWorkspace(context.services, workspace)
    try {
      const query = listQuery((await chooseProject(store, site)).id, input)
      if (out !== undefined)
        return { links: [], next: null, out, written: await writeFile(out, allRows(store, query, context)) }
      const page = await store.listing.page(query)
      const next = page.next === null ? null : writePlace(page.next)
      return { links: page.links.map(linkRow), next, out: null, written: 0 }
    } finally {
      await store.close()
    }
  },
  print({ links: rows, next, out, written }, language) {
    if (out !== null) return say(SAID.written, language, { written, out })
    const { grades, terms } = wordingIn(language)
    const lines = rows.map(({ grade, placement, anchor, source_url, target_url }) => {
      const judged = grade === null ? SAID.none[language] : (grades[grade]?.[language] ?? grade)
      const place = placement === null ? '' : (terms.moved?.[placement]?.[language] ?? placement)
      return `${judged.padEnd(20)} ${place.padEnd(14)} ${anchor}\n  ${source_url}\n  -> ${target_url ?? '?'}`
    })
    return [...lines, ...(next === null ? [] : [say(SAID.next, language, { next })])].join('\n')
  },
})

async function* allRows(
  store: Store,
  query: Parameters<Store['listing']['all']>[0],
  context: Context,
): AsyncGenerator<LinkRow> {
  let done = 0
  for await (const link of store.listing.all(query)) {
    context.report({ stage: STAGE, done: ++done, total: null })
    yield linkRow(link)
  }
}

/** Gives the number of rows. */
async function writeFile(out: string, rows: AsyncIterable<LinkRow>): Promise<number> {
  let written = 0
  const counted = async function* (): AsyncGenerator<LinkRow> {
    for await (const row of rows) {
      written++
      yield row
    }
  }
  const text = /\.csv$/i.test(out) ? toPlainCsv(counted()) : toJsonLines(counted())
  await pipeline(Readable.from(text), createWriteStream(out)).catch((error: NodeJS.ErrnoException) => {
    throw error.syscall === undefined ? error : new Problem('invalid', UNWRITABLE, { out, why: error.code ?? '' })
  })
  return written
}
