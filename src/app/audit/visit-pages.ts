import { inspect, type Wanted } from '../../evidence/index.ts'
import type { Fetcher, VisitRequest } from '../../fetch/index.ts'
import type { Inspection } from '../../model/evidence.ts'
import { Problem } from '../../model/problem.ts'
import type { Text } from '../../model/text.ts'
import type { Visit } from '../../model/visit.ts'
import type { Role, Run, Store } from '../../store/index.ts'
import { atOnce } from '../at-once.ts'
import type { Context } from '../operation.ts'
import { readWithScripts } from '../run-scripts.ts'
import { earlierLooks, isUnchanged, seenAgain, type EarlierLook } from './earlier-look.ts'
import { inspectThrough } from './redirectors.ts'
import { scriptsMayAdd } from './scripts-may-add.ts'
import type { SharedRun } from './share-run.ts'

/** What visiting needs: where to, for which run, and what to look for. */
export interface Round {
  readonly store: Store
  readonly fetcher: Fetcher
  readonly run: Run
  readonly wanted: Wanted
  /** What this process does of the run. */
  readonly shared: SharedRun
  /** `searchKey` of what is looked for. */
  readonly sought: string
}

/** Pages whose shortened links are being followed at once; others go on meanwhile. */
const OPEN = 32

const STOPPED: Text = {
  nl: 'Onderbroken na {done} pagina’s; niets is verloren. Geef dezelfde opdracht nog eens om verder te gaan.',
  en: 'Interrupted after {done} pages; nothing is lost. Give the same command again to go on.',
}

/**
 * Visits pages and stores what each brought as soon as it ends, so that a killed run repeats at most what was in
 * flight; another process on the same workspace visits other hosts. On Ctrl-C nothing new is begun and what is under way is kept.
 * @throws Problem `interrupted` when the caller stopped it
 */
export async function visitPages(
  round: Round,
  role: Role,
  list: () => AsyncIterable<string> | Iterable<string>,
  progress: { readonly stage: Text; readonly total: number },
  context: Context,
): Promise<void> {
  const tally: Record<string, number> = {}
  let done = 0
  const earlier = earlierLooks(round.store, round.run.projectId, round.sought)
  const keep = async ({ visit }: { readonly visit: Visit }): Promise<void> => {
    const inspection = { ...(await lookOrRecall(visit, role, round, earlier)), sought: round.sought }
    await round.store.inspections.append(round.run.id, role, inspection)
    await round.shared.done(visit.url)
    tally[inspection.outcome] = (tally[inspection.outcome] ?? 0) + 1
    done++
    context.report({ ...progress, done, tally })
  }
  context.report({ ...progress, done, tally })
  await atOnce(round.fetcher.visitAll(requests(round.shared.due(role, list), role, earlier)), OPEN, keep)
  if (context.signal.aborted) throw new Problem('interrupted', STOPPED, { done })
}

/** A page that was seen before is asked for only if it changed. */
async function* requests(urls: AsyncIterable<string>, role: Role, earlier: EarlierLook): AsyncGenerator<VisitRequest> {
  for await (const url of urls) yield { url, ...(await earlier(role, url))?.validators }
}

/** The evidence of a visit: what the page shows, or what it showed before when the server says that it is the same. */
export async function lookOrRecall(
  visit: Visit,
  role: Role,
  round: Pick<Round, 'fetcher' | 'wanted'>,
  earlier: EarlierLook,
): Promise<Inspection> {
  if (visit.kind !== 'page' || !visit.unchanged) return inspectVisit(visit, role, round)
  const known = isUnchanged(visit) ? await earlier(role, visit.url) : null
  if (known !== null) return seenAgain(known, visit)
  return inspectVisit(await round.fetcher.visit(visit.url), role, round)
}

/** The page as sent; through its shortened links; and as it stands once its scripts have run. */
export async function inspectVisit(
  visit: Visit,
  role: Role,
  { wanted, fetcher }: Pick<Round, 'wanted' | 'fetcher'>,
): Promise<Inspection> {
  const isSource = role === 'source'
  const read = (seen: Visit): Inspection => inspect(seen, wanted)
  const raw = read(visit)
  const reading = isSource && visit.kind === 'page' ? await inspectThrough(visit, wanted, raw, fetcher) : raw
  const links = ({ page }: Inspection): number => page?.links.length ?? 0
  const last = await readWithScripts({ visit, reading, links }, isSource, read, fetcher)
  if (!isSource || visit.kind !== 'page' || last.isSettled || !scriptsMayAdd(visit, last.reading, wanted.match))
    return last.reading
  return { ...last.reading, doubt: 'scripts-not-run' }
}
