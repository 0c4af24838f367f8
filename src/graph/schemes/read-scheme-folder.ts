import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { PLACEMENTS } from '../../model/evidence.ts'
import type { HostFacts, LinkFacts } from '../../model/host-facts.ts'
import { Problem } from '../../model/problem.ts'
import { openGraphFolder, readParts } from '../graph-folder.ts'
import { readLinkGraph } from '../read-link-graph.ts'
import { readChunks, scanLines } from '../scan-lines.ts'
import type { SchemeInput } from './scheme-input.ts'

const hostRow = z.object({
  domain: z.string().min(1),
  ip: z.string().nullish(),
  nameservers: z.array(z.string()).nullish(),
  analytics: z.array(z.string()).nullish(),
  template: z.string().nullish(),
  theme: z.string().nullish(),
  registered: z.number().nullish(),
  language: z.string().nullish(),
  text: z.string().nullish(),
  disclosure: z.string().nullish(),
  bylines: z.array(z.string()).nullish(),
})

const linkRow = z.object({
  source_url: z.string(),
  target_url: z.string(),
  anchor: z.string().default(''),
  rel: z.string().default(''),
  placement: z.enum(PLACEMENTS).nullish().catch(null),
  first_seen: z.string().nullish(),
})

const ownFile = z.object({
  domain: z.string().min(1),
  brand: z.string().default(''),
  brand_variants: z.array(z.string()).default([]),
  money_keywords: z.array(z.string()).default([]),
})

/**
 * Reads a folder of vertices, edges, `links.jsonl.gz`, `hosts.jsonl.gz` and `own.json` (layout: docs/schemes.md). Each
 * but the edges may be missing. Rows that cannot be read are passed over.
 */
export async function readSchemeFolder(folder: string): Promise<SchemeInput> {
  const { vertices, edges } = await openGraphFolder(folder)
  if (edges.length === 0) {
    const text = { nl: 'In {folder} staat geen edges.txt(.gz).', en: 'There is no edges.txt(.gz) in {folder}.' }
    throw new Problem('invalid', text, { folder })
  }
  const graph = await readLinkGraph(vertices.length === 0 ? null : readParts(vertices), readParts(edges))
  return {
    own: await readOwn(join(folder, 'own.json')),
    graph,
    hosts: (await readRows(folder, 'hosts', hostRow)).map(hostFacts),
    links: (await readRows(folder, 'links', linkRow)).map(linkFacts),
  }
}

async function readOwn(path: string): Promise<SchemeInput['own']> {
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === null) return null
  const parsed = ownFile.safeParse(jsonOf(text))
  if (!parsed.success) {
    const problem = { nl: '{path} is geen beschrijving van een site.', en: '{path} does not describe a site.' }
    throw new Problem('invalid', problem, { path })
  }
  const { domain, brand, brand_variants, money_keywords } = parsed.data
  return { domains: [domain], brandNames: [brand, ...brand_variants], keywords: money_keywords }
}

async function readRows<Row extends z.ZodType>(folder: string, table: string, row: Row): Promise<z.output<Row>[]> {
  const rows: z.output<Row>[] = []
  for (const path of [`${table}.jsonl.gz`, `${table}.jsonl`].map((name) => join(folder, name))) {
    if (!(await exists(path))) continue
    await scanLines(readChunks(path), (bytes, start, end) => {
      const parsed = row.safeParse(jsonOf(Buffer.from(bytes.subarray(start, end)).toString('utf8')))
      if (parsed.success) rows.push(parsed.data)
    })
  }
  return rows
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function hostFacts(row: z.output<typeof hostRow>): HostFacts {
  return {
    domain: row.domain,
    addresses: row.ip ? [row.ip] : [],
    nameservers: row.nameservers ?? [],
    ids: row.analytics ?? [],
    theme: row.theme ?? null,
    template: row.template ?? null,
    registered: row.registered ?? null,
    language: row.language ?? null,
    text: row.text ?? '',
    statements: row.disclosure ? [{ kind: 'other', text: row.disclosure }] : [],
    bylines: row.bylines ?? [],
  }
}

function linkFacts(row: z.output<typeof linkRow>): LinkFacts {
  return {
    source: row.source_url,
    target: row.target_url,
    anchor: row.anchor,
    rel: row.rel
      .toLowerCase()
      .split(/[\s,]+/)
      .filter(Boolean),
    region: row.placement ?? null,
    sitewide: null,
    firstSeen: row.first_seen ?? null,
  }
}
