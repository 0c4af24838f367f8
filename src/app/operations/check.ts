import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { inspectLinks, type LinkInspection } from '../../evidence/index.ts'
import { freeBody } from '../../fetch/index.ts'
import { Problem } from '../../model/problem.ts'
import { OUTCOMES, type Outcome, type Visit } from '../../model/visit.ts'
import { parseTypedUrl, targetMatcher } from '../../url/index.ts'
import * as fields from '../audit/audit-fields.ts'
import { isSentHome } from '../audit/presence.ts'
import { lookAtPage, pageLookSchema } from '../check/look-at-page.ts'
import { printLook } from '../check/print-look.ts'
import { definePipe, defineSingle } from '../operation.ts'
import { readWithScripts } from '../run-scripts.ts'

const input = z.object({
  url: z.string().optional().meta({
    positional: true,
    nl: 'Eén pagina om te bekijken, met alle bewijs; zonder adres worden regels van de invoer gelezen',
    en: 'One page to look at, with all evidence; without an address lines are read from the input',
  }),
  target: z.array(z.string()).default([]).meta({
    nl: 'Site of pagina waarnaar links worden gezocht, zoals www.voorbeeld.nl',
    en: 'Site or page that links are looked for to, such as www.example.com',
    value: 'SITE',
  }),
  targets: z.string().optional().meta({
    nl: 'Bestand met de domeinen waarnaar links worden gezocht, een per regel',
    en: 'File with the domains that links are looked for to, one a line',
    value: 'FILE',
  }),
  allowPrivate: z.array(z.string()).default([]).meta({
    nl: 'Adresbereik dat bezocht mag worden hoewel het niet openbaar is, zoals 10.0.0.0/8:8080',
    en: 'Range of addresses that may be visited though it is not public, like 10.0.0.0/8:8080',
    value: 'CIDR:PORT',
  }),
  delay: z.coerce.number().min(0).max(3600).default(1).meta({
    nl: 'Seconden tussen twee verzoeken aan dezelfde host',
    en: 'Seconds between two requests to the same host',
    value: 'SECONDS',
  }),
  proxy: z.string().optional().meta({
    nl: 'Proxy voor alle verzoeken; anders geldt HTTP_PROXY of HTTPS_PROXY',
    en: 'Proxy for all requests; HTTP_PROXY or HTTPS_PROXY otherwise',
    value: 'URL',
  }),
  browser: fields.browser,
})

const link = z.object({ href: z.string(), rel: z.array(z.string()), anchor: z.string(), placement: z.string() })

/** Rows that may be open at once. Most of them wait for their host's turn, which costs some kilobytes each. */
const WIDTH = 2_000

export const check = definePipe({
  name: 'check',
  summary: {
    nl: 'Bezoek pagina’s en zeg voor elke regel hoe dat ging en welke links naar de doelen er staan',
    en: 'Visit pages and say for each line how that went and which links to the targets it holds',
  },
  effect: 'read',
  input,
  row: z.object({ id: z.unknown(), url: z.string() }),
  output: z.object({
    id: z.unknown(),
    url: z.string(),
    outcome: z.enum(OUTCOMES),
    status: z.number().nullable(),
    hops: z.array(z.object({ url: z.string(), status: z.number(), location: z.string(), via: z.string() })),
    links: z.array(link),
    /** Links in a page of which only a part came: they are there, others may be too. */
    partial: z.array(link).optional(),
  }),
  width: () => WIDTH,
  single: defineSingle<typeof input, typeof pageLookSchema>({
    asked: ({ url }) => url !== undefined,
    output: pageLookSchema,
    print: printLook,
    async run({ services, signal }, given) {
      const { url, allowPrivate, proxy, browser } = given
      const targets = await allTargets(given)
      // One page and its robots.txt are all that the host is asked for.
      const fetcher = services.openFetcher({ allowPrivate, delay: 0, signal, proxy: proxy ?? null, browser })
      try {
        return await lookAtPage(fetcher, typedUrl(url ?? ''), targets)
      } finally {
        await fetcher.close()
      }
    },
  }),
  async open({ services, signal }, given) {
    const { allowPrivate, delay, proxy, browser } = given
    const match = targetMatcher((await allTargets(given)).map(({ hostname }) => hostname))
    const fetcher = services.openFetcher({ allowPrivate, delay: delay * 1000, signal, proxy: proxy ?? null, browser })
    return async ({ id, url }) => {
      const visit = await fetcher.visit(url)
      const read = (seen: Visit): LinkInspection => inspectLinks(seen, { match, pages: new Set() })
      const sent = { visit, reading: read(visit), links: (reading: LinkInspection) => reading.links.length }
      const { reading: inspection } = await readWithScripts(sent, false, read, fetcher)
      freeBody(visit)
      const { status, hops, cut } = inspection
      const outcome = outcomeOf(inspection)
      const links = linksOf(inspection)
      return {
        id,
        url,
        outcome,
        status,
        hops: [...hops],
        links: outcome === 'ok' ? links : [],
        ...(cut !== null && { partial: links }),
      }
    }
  },
})

function linksOf({ links }: LinkInspection): z.output<typeof link>[] {
  return links
    .filter(({ match }) => match !== 'redirector')
    .map(({ href, rel, anchor, placement }) => ({ href, rel: [...rel], anchor, placement: placement.region }))
}

/** Outcomes that the content decides, so that nothing is certain when only a part of it came. */
const BY_CONTENT: ReadonlySet<Outcome> = new Set(['ok', 'empty', 'soft-404', 'parked', 'js-shell'])

/** A page of which only a part came, or that sends on to the home page, is not the page that was asked for. */
function outcomeOf(inspection: LinkInspection): Outcome {
  const { outcome, cut } = inspection
  if (cut !== null && BY_CONTENT.has(outcome)) return cut === 'size' ? 'too-large' : 'network-error'
  return outcome === 'ok' && isSentHome(inspection) ? 'soft-404' : outcome
}

/** What links are looked for to: given by name, and a file of them. */
type Targets = Pick<z.output<typeof input>, 'target' | 'targets'>

/** @throws Problem when there is none, the file cannot be read or something is not a domain */
async function allTargets({ target, targets: file }: Targets): Promise<URL[]> {
  const listed = file === undefined ? [] : await readTargets(file)
  const all = [...target.map(typedTarget), ...listed]
  if (all.length > 0) return all
  throw new Problem('invalid', {
    nl: 'Zeg naar welke site links worden gezocht: --target www.voorbeeld.nl, of --targets met een bestand.',
    en: 'Say which site links are looked for to: --target www.example.com, or --targets with a file.',
  })
}

function typedTarget(name: string): URL {
  const url = parseTypedUrl(name.trim())
  if (url !== null) return url
  const text = { nl: '"{name}" is geen site of adres.', en: '"{name}" is not a site or an address.' }
  throw new Problem('invalid', text, { name: name.slice(0, 100) })
}

/** The address as typed: `blog.nl/post` will do. What cannot be read as one is refused by the fetcher. */
function typedUrl(text: string): string {
  return parseTypedUrl(text)?.href ?? text
}

/** @throws Problem when the file cannot be read or a line is not a domain */
async function readTargets(file: string): Promise<URL[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Problem(
      'invalid',
      {
        nl: 'Het bestand met doelen {file} kan niet worden gelezen ({reason}).',
        en: 'The file of targets {file} cannot be read ({reason}).',
      },
      { file, reason: error.code ?? error.message },
    )
  })
  const names = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  return names.map((name, at) => {
    const url = parseTypedUrl(name.trim())
    if (url !== null) return url
    throw new Problem(
      'invalid',
      {
        nl: 'Regel {line} van {file} is geen domein: "{name}".',
        en: 'Line {line} of {file} is not a domain: "{name}".',
      },
      { line: at + 1, file, name: name.slice(0, 100) },
    )
  })
}
