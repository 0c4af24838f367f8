import { foreignCanonical } from '../../assessment/index.ts'
import type { Project } from '../../model/project.ts'
import type { Text } from '../../model/text.ts'
import { canonicalKey, registrableDomain } from '../../url/index.ts'
import type { Context } from '../operation.ts'
import { visitPages, type Round } from './visit-pages.ts'

/** Own pages read to know what links lead to; a site with more targets is known well enough by then. */
const MOST_OWN_PAGES = 200

const STAGES = {
  own: { nl: 'Bekijkt je eigen pagina’s', en: 'Looking at your own pages' },
  source: { nl: 'Bezoekt linkende pagina’s', en: 'Visiting linking pages' },
  host: { nl: 'Bekijkt de sites erachter', en: 'Looking at the sites behind them' },
  canonical: { nl: 'Bekijkt aangewezen pagina’s', en: 'Looking at pages named as the real one' },
} as const satisfies Record<string, Text>

/** The pages that links are said to lead to, and the home page. */
export async function visitOwnPages(round: Round, project: Project, context: Context): Promise<void> {
  const urls = new Map([[canonicalKey(new URL(project.site)), project.site]])
  for await (const { target } of round.store.backlinks.all(round.run.projectId)) {
    if (urls.size >= MOST_OWN_PAGES) break
    if (target !== null) urls.set(canonicalKey(new URL(target)), target)
  }
  await visitUnseen(round, 'own', [...urls.values()], context)
}

/** Every linking page that this run has not seen. */
export async function visitSources(round: Round, context: Context): Promise<void> {
  const total = (await Array.fromAsync(round.store.inspections.due(round.run), () => 1)).length
  const list = (): AsyncIterable<string> => round.store.inspections.due(round.run)
  await visitPages(round, 'source', list, { stage: STAGES.source, total }, context)
}

/**
 * A second look at each site that links: its home page shows whether the link is in its template and what the site is;
 * and the page that a canonical names, to see whether the link is there too.
 */
export async function visitBehind(round: Round, context: Context): Promise<void> {
  const homes = new Map<string, string>()
  const canonicals = new Set<string>()
  for await (const { inspection } of round.store.inspections.all(round.run.id, 'source')) {
    const { page, finalUrl, outcome } = inspection
    if (page === null || outcome !== 'ok' || page.links.length === 0) continue
    const url = new URL(finalUrl)
    const home = new URL('/', url).href
    if (canonicalKey(url) !== canonicalKey(new URL(home))) homes.set(registrableDomain(url.hostname), home)
    const canonical = foreignCanonical(page.indexing.canonicals, finalUrl)
    if (canonical !== null) canonicals.add(canonical.href)
  }
  for (const [role, urls] of [
    ['host', homes.values()],
    ['canonical', canonicals],
  ] as const) {
    await visitUnseen(round, role, [...urls], context)
  }
}

async function visitUnseen(
  round: Round,
  role: 'own' | 'host' | 'canonical',
  urls: readonly string[],
  context: Context,
): Promise<void> {
  const { store, run } = round
  const due: string[] = []
  for (const url of urls) if (!(await store.inspections.has(run.id, role, url))) due.push(url)
  await visitPages(round, role, () => due, { stage: STAGES[role], total: due.length }, context)
}
