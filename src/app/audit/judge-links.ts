import type { AuditedLink } from '../../model/audited-link.ts'
import type { Inspection, LinkEvidence } from '../../model/evidence.ts'
import type { Gathered } from '../../model/gathered.ts'
import type { Verdict } from '../../model/verdict.ts'
import { assess, isIndexable, isMissing, judgeIndexing, paidState, verdict } from '../../assessment/index.ts'
import { pageLanguage } from '../../evidence/index.ts'
import { qualifiersOf } from '../../monitoring/index.ts'
import { siteOf } from '../../url/index.ts'
import { shareBelow } from '../../graph/index.ts'
import type { BacklinkRow, JudgedLink, Run, Store } from '../../store/index.ts'
import { gather, type Case, type Surroundings } from './gather.ts'
import { chooseLink } from './presence.ts'

export interface Judging {
  readonly store: Store
  readonly run: Run
  readonly around: Surroundings
}

/** Observations per transaction. */
const BATCH = 200

/** Judges every backlink from stored evidence, stores each observation and gives it as a row, in order of import. */
export async function* judgeLinks({ store, run, around }: Judging): AsyncGenerator<AuditedLink> {
  let batch: JudgedLink[] = []
  for await (const backlink of store.backlinks.all(run.projectId)) {
    const stored = await store.inspections.of(run.id, 'source', backlink.source)
    if (stored === null) continue
    const row = await judgeLink({ store, projectId: run.projectId, around }, backlink, stored.inspection)
    batch.push(judgedLink(row, stored.id))
    if (batch.length >= BATCH) {
      await store.observations.append(run.id, batch)
      batch = []
    }
    yield row
  }
  await store.observations.append(run.id, batch)
}

/** The walk for one link: evidence together, findings, verdict. */
export async function judgeLink(
  { store, projectId, around }: Omit<Judging, 'run'> & { readonly projectId: number },
  backlink: BacklinkRow,
  inspection: Inspection,
): Promise<AuditedLink> {
  const link = chooseLink(inspection, backlink.target)
  const claims = await store.backlinks.claims(projectId, backlink)
  const each: Case = { inspection, target: backlink.target, link, claims }
  const gathered = await gather(around, each)
  return auditedLink(backlink, each, gathered, verdict(gathered, assess(gathered)), around)
}

/** A verdict with what lists show of it. */
export function judgedLink(row: AuditedLink, inspectionId: number): JudgedLink {
  const { id, source, checkedAt, verdict: judged, outcome, status, found, followed, relevance, authority } = row
  const { link, placement, anchor, anchorClass } = row
  const shown = link !== null && placement !== null && anchorClass !== null
  return {
    observation: { backlinkId: id, inspectionId, at: checkedAt, verdict: judged },
    summary: {
      ...{ domain: siteOf(source), outcome, status, found, followed, relevance, authority },
      indexable: isIndexable(row),
      link: shown ? { anchor, anchorClass, placement, rel: qualifiersOf(link.rel).sort() } : null,
    },
  }
}

function auditedLink(
  { id, source, target }: BacklinkRow,
  { inspection, link, claims }: Case,
  gathered: Gathered,
  judged: Verdict,
  around: Surroundings,
): AuditedLink {
  const { presence, indexing, authority } = gathered
  const ruling = isMissing(indexing) ? null : judgeIndexing(indexing)
  const rank = around.ranks.get(siteOf(inspection.finalUrl))
  return {
    id,
    source,
    target,
    found: isMissing(presence) ? null : presence.found,
    indexable: ruling?.indexable ?? 'unverifiable',
    indexReason: ruling?.reason ?? inspection.outcome,
    relevance: judged.findings.find(({ criterion }) => criterion === 'relevance')?.score ?? null,
    authority: rank === undefined ? null : shareBelow(rank),
    verdict: judged,
    visits: isMissing(authority) ? null : authority.visits,
    claims,
    ...linkFields(link, gathered),
    ...pageFields(inspection),
  }
}

function linkFields(link: LinkEvidence | null, { anchor, placement, scheme }: Gathered) {
  return {
    ...schemeFields(link, scheme),
    anchor: link?.anchor ?? '',
    anchorClass: isMissing(anchor) ? null : anchor.class,
    rel: link?.rel ?? [],
    followed: link?.followed ?? null,
    placement: link?.placement.region ?? null,
    sitewide: isMissing(placement) ? null : placement.sitewide,
    link,
  }
}

function schemeFields(link: LinkEvidence | null, scheme: Gathered['scheme']) {
  if (isMissing(scheme)) return { scheme: null, paid: null }
  return { scheme: scheme.schemes[0] ?? null, paid: paidState(scheme.rel, link?.followed === true, scheme.paidBy) }
}

function readFrom({ savedAs, rendered }: Inspection): AuditedLink['readFrom'] {
  if (savedAs !== undefined) return 'saved'
  return rendered === true ? 'browser' : 'source'
}

function pageFields(inspection: Inspection) {
  const { page, at, finalUrl, hops, status, outcome } = inspection
  return {
    domain: siteOf(finalUrl),
    status,
    outcome,
    title: page?.title ?? '',
    language: page === null ? null : pageLanguage(page),
    published: page?.dates.published ?? null,
    checkedAt: at,
    readFrom: readFrom(inspection),
    finalUrl,
    hops,
  }
}
