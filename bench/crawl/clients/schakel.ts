import { judgeIndexing } from '../../../src/assessment/index.ts'
import { inspect, inspectLinks } from '../../../src/evidence/index.ts'
import { createFetcher, freeBody } from '../../../src/fetch/index.ts'
import type { IndexingEvidence, Inspection, LinkEvidence } from '../../../src/model/evidence.ts'
import { targetMatcher } from '../../../src/url/index.ts'
import { TARGET } from '../plan.ts'
import { measure } from './measure.ts'

interface Looked extends Omit<Inspection, 'page'> {
  readonly indexing: IndexingEvidence | null
  readonly links: readonly Pick<LinkEvidence, 'href' | 'rel' | 'anchor'>[]
}

await measure(async ({ urls, depth, concurrency, port }, answer) => {
  const wanted = { match: targetMatcher([TARGET]), pages: new Set<string>() }
  const look = (visit: Parameters<typeof inspect>[0]): Looked => {
    if (depth === 'links') return inspectLinks(visit, wanted)
    const inspection = inspect(visit, wanted)
    return { ...inspection, indexing: inspection.page?.indexing ?? null, links: inspection.page?.links ?? [] }
  }
  const fetcher = createFetcher({ allowPrivate: [`127.0.0.0/8:${port}`], delay: 0, concurrency })
  for await (const { request, visit } of fetcher.visitAll(urls.map((url) => ({ url })))) {
    const looked = look(visit)
    freeBody(visit)
    answer({ url: request.url, links: looked.links, indexable: isIndexable(looked) })
  }
  await fetcher.close()
})

function isIndexable({ outcome, status, quote, url, finalUrl, hops, robots, at, indexing }: Looked): boolean {
  const facts = { outcome, status, quote, url, finalUrl, hops, robots, page: indexing }
  return (
    judgeIndexing({ ...facts, redirectedAway: false, canonicalHoldsLink: null, outgrown: null, now: at }).indexable ===
    'yes'
  )
}
