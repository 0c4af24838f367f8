import { createWriteStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { OWN_PROJECT } from './own-site.ts'
import type { DemoPage, DemoPlan } from './plan.ts'
import type { DemoSite } from './sites.ts'

/** What an audit of the invented web needs, as files. */
export interface DemoFiles {
  readonly projectFile: string
  readonly linksFile: string
  /** Ranks, links between sites and addresses, as `--graph` takes them. */
  readonly graphFolder: string
}

export async function writeDemoFiles({ sites, pages }: DemoPlan, folder: string): Promise<DemoFiles> {
  const graphFolder = join(folder, 'graph')
  await mkdir(graphFolder, { recursive: true })
  const files = { projectFile: join(folder, 'project.json'), linksFile: join(folder, 'links.csv'), graphFolder }
  await writeFile(files.projectFile, JSON.stringify(OWN_PROJECT, null, 2))
  await pipeline(Readable.from(csvLines(pages)), createWriteStream(files.linksFile))
  await gzipped(join(graphFolder, 'domain-ranks.txt.gz'), ranks(sites))
  const domains = [...sites.map(domainOf), 'trapwind.example'].sort()
  const numbers = new Map(domains.map((domain, number) => [domain, number]))
  await gzipped(
    join(graphFolder, 'vertices.txt.gz'),
    domains.map((domain, at) => `${at}\t${reversed(domain)}\t1\n`),
  )
  await gzipped(join(graphFolder, 'edges.txt.gz'), arcs(sites, numbers))
  await writeFile(
    join(graphFolder, 'dns.csv'),
    `host,ip\n${sites.map(({ host, address }) => `${host},${address}\n`).join('')}`,
  )
  return files
}

async function gzipped(file: string, lines: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(lines), createGzip(), createWriteStream(file))
}

function* csvLines(pages: readonly DemoPage[]): Generator<string> {
  yield 'source_url,target_url,anchor_text,first_seen\n'
  for (const { site, path, target, anchor, firstSeen } of pages)
    yield `http://${site.host}${path},${target},"${anchor.replaceAll('"', '""')}",${firstSeen}\n`
}

/** The six columns of Common Crawl's domain ranks, best first. */
function ranks(sites: readonly DemoSite[]): string[] {
  const rows = sites.map(({ position, ...site }) => ({ position, domain: reversed(domainOf(site)) }))
  rows.sort((a, b) => a.position - b.position)
  const lines = rows.map(
    ({ position, domain }) =>
      `${position}\t${(1e7 - position / 20).toFixed(1)}\t${position + 411}\t${(1 / position).toExponential(6)}\t${domain}\t1\n`,
  )
  return ['#harmonicc_pos\t#harmonicc_val\t#pr_pos\t#pr_val\t#host_rev\t#n_hosts\n', ...lines]
}

/** Every site links to ours; swappers are linked back, ring sites link on to the next. */
function arcs(sites: readonly DemoSite[], numbers: ReadonlyMap<string, number>): string[] {
  const number = (domain: string) => numbers.get(domain) ?? 0
  const own = number('trapwind.example')
  const pairs: [number, number][] = sites.map((site) => [number(domainOf(site)), own])
  for (const site of sites.filter(({ group }) => group === 'swapper')) pairs.push([own, number(domainOf(site))])
  const rings = sites.filter(({ group }) => group === 'ring')
  for (const members of Map.groupBy(rings, ({ team }) => team).values())
    members.forEach((site, at) => {
      const next = members[(at + 1) % members.length]
      if (next && next !== site) pairs.push([number(domainOf(site)), number(domainOf(next))])
    })
  return pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1]).map(([from, to]) => `${from}\t${to}\n`)
}

function domainOf({ host }: Pick<DemoSite, 'host'>): string {
  return host.replace(/^www\./, '')
}

function reversed(domain: string): string {
  return domain.split('.').reverse().join('.')
}
