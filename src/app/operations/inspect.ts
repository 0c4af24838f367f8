import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { foreignCanonical, judgeIndexing } from '../../assessment/index.ts'
import { inspectAll } from '../../evidence/index.ts'
import type { Wanted } from '../../evidence/index.ts'
import { PLACEMENTS } from '../../model/evidence.ts'
import type { Inspection } from '../../model/evidence.ts'
import { Problem } from '../../model/problem.ts'
import type { PageVisit } from '../../model/visit.ts'
import { definePipe } from '../operation.ts'

const row = z.object({
  id: z.union([z.string(), z.number()]),
  url: z.string(),
  html: z.string().optional(),
  html_file: z.string().optional(),
  charset: z.string().optional(),
  status: z.number().int().optional(),
  headers: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
})
type Row = z.output<typeof row>

const output = z.object({
  id: z.union([z.string(), z.number()]),
  outcome: z.string(),
  language: z.string().nullable(),
  language_of_text: z.string().nullable(),
  title: z.string(),
  canonical: z.string().nullable(),
  indexable: z.enum(['yes', 'no', 'unverifiable']),
  index_reason: z.string(),
  published: z.string().nullable(),
  links: z.array(
    z.object({
      index: z.number(),
      href: z.string(),
      anchor: z.string(),
      rel: z.array(z.string()).readonly(),
      placement: z.enum(PLACEMENTS),
      context: z.string(),
    }),
  ),
})

/** The pipe is about the page itself; it looks after no site. */
const nothing: Wanted = { match: () => null, pages: new Set() }

export const inspect = definePipe({
  name: 'inspect',
  summary: {
    nl: 'Lees opgeslagen pagina’s: taal, indexeerbaarheid en waar elke link staat',
    en: 'Read saved pages: language, indexability and where each link stands',
  },
  effect: 'read',
  input: z.object({}),
  row,
  output,
  width: () => 1,
  open:
    async ({ services }) =>
    async (given) =>
      answer(await visitOf(given, services.now()), given.id),
})

function answer(visit: PageVisit, id: Row['id']): z.input<typeof output> {
  const { inspection, links } = inspectAll(visit, nothing)
  const { outcome, page } = inspection
  const { indexable, reason } = rulingOn(inspection)
  return {
    id,
    outcome,
    language: page?.language.declared ?? page?.language.detected ?? null,
    language_of_text: page?.language.detected ?? null,
    title: page?.title ?? '',
    canonical: canonicalOf(inspection),
    indexable,
    index_reason: reason,
    published: page?.dates.published ?? null,
    links: links.map(({ index, href, anchor, rel, placement, context }) => ({
      index,
      href,
      anchor,
      rel,
      placement,
      context,
    })),
  }
}

function rulingOn(inspection: Inspection): ReturnType<typeof judgeIndexing> {
  const { outcome, status, quote, url, finalUrl, hops, robots, at } = inspection
  const page = inspection.page?.indexing ?? null
  return judgeIndexing({
    ...{ outcome, status, quote, url, finalUrl, hops, robots, page },
    ...{ redirectedAway: false, canonicalHoldsLink: null, outgrown: null, now: at },
  })
}

/** The canonical that names another page, else the first one declared. */
function canonicalOf({ page, finalUrl }: Inspection): string | null {
  const canonicals = page?.indexing.canonicals ?? []
  return (foreignCanonical(canonicals, finalUrl) ?? canonicals[0])?.href ?? null
}

async function visitOf(given: Row, at: string): Promise<PageVisit> {
  const headers = Object.entries(given.headers ?? {}).flatMap(([name, values]) =>
    [values].flat().map((value) => [name.toLowerCase(), value] as const),
  )
  const isTyped = headers.some(([name]) => name === 'content-type')
  const charset = given.html === undefined ? given.charset : 'utf-8'
  const type = ['content-type', `text/html${charset === undefined ? '' : `; charset=${charset}`}`] as const
  return {
    kind: 'page',
    url: given.url,
    finalUrl: given.url,
    at,
    hops: [],
    robots: null,
    status: given.status ?? 200,
    headers: isTyped ? headers : [...headers, type],
    body: await bodyOf(given),
    cut: null,
    unchanged: false,
  }
}

async function bodyOf({ html, html_file: file }: Row): Promise<Uint8Array> {
  if (html !== undefined) return new TextEncoder().encode(html)
  if (file === undefined) {
    const text = {
      nl: 'Geef html of html_file: er is niets om te lezen.',
      en: 'Give html or html_file: there is nothing to read.',
    }
    throw new Problem('invalid', text)
  }
  try {
    return await readFile(file)
  } catch {
    const text = { nl: 'Het bestand {file} kan niet worden gelezen.', en: 'The file {file} cannot be read.' }
    throw new Problem('not-found', text, { file })
  }
}
