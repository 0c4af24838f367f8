import { randomUUID } from 'node:crypto'
import type { Change } from '../../model/change.ts'
import type { Fetcher, FetchSettings } from '../../fetch/index.ts'
import { ownHosts, type Project } from '../../model/project.ts'
import { Problem } from '../../model/problem.ts'
import type { Text } from '../../model/text.ts'
import { sayChange } from '../../notifications/index.ts'
import type { Check, Run, Store } from '../../store/index.ts'
import { targetMatcher } from '../../url/index.ts'
import type { GraphSources } from '../audit/web-graph.ts'
import { wordingIn } from '../notify/wording.ts'
import { atOnce } from '../at-once.ts'
import type { Embedded } from '../embedded.ts'
import type { Context } from '../operation.ts'
import { keepingSnapshots, type Keeping } from '../snapshots/keep-snapshots.ts'
import { wordTables, type LoadWordTables } from '../word-tables.ts'
import { holdHosts } from './due-checks.ts'
import { judgeLooks } from './judge-looks.ts'
import { lookAt, type Looking } from './look.ts'
import { openOtherPages } from './other-pages.ts'

export interface Watching {
  readonly store: Store
  readonly fetcher: Fetcher
  readonly graph: GraphSources
  /** The user's model for relevance; null for the word tables. */
  readonly embedded: Embedded | null
  /** ISO time: fixed in a rehearsal, else the machine's. */
  readonly now: () => string
  /** Which snapshots of pages are kept. */
  readonly snapshots: Keeping['policy']
  /** Milliseconds between two requests to one host. */
  readonly delay: NonNullable<FetchSettings['delay']>
}

export interface PassSummary {
  readonly pages: number
  readonly changes: number
}

/** Pages in hand at once. Most of them wait for their host's turn, or for a page of ours. */
const WIDTH = 512

const STAGE: Text = { nl: 'Bekijkt pagina’s die aan de beurt zijn', en: 'Looking at pages that are due' }

const CHANGED: Text = { nl: '{source}: {said}', en: '{source}: {said}' }

const STOPPED: Text = {
  nl: 'Onderbroken na {pages} pagina’s; wat gezien is, is bewaard. De rest blijft aan de beurt.',
  en: 'Interrupted after {pages} pages; what was seen is kept. The rest stays due.',
}

/**
 * Looks at everything that is due, stores each look with what changed, and judges what was seen. Then ends.
 * @param longest milliseconds after which no more pages are taken up; the rest stays due
 */
export async function watchOnce(watching: Watching, context: Context, longest = Infinity): Promise<PassSummary> {
  const { store, now } = watching
  const until = performance.now() + longest
  await store.checks.plan()
  const projects = openProjects(watching, context)
  const holding = holdHosts({
    store,
    worker: randomUUID(),
    now: () => Date.parse(now()),
    pause: watching.delay,
    over: () => context.signal.aborted || performance.now() >= until,
  })
  const total = await store.checks.countDue(Date.parse(now()))
  let [pages, changes] = [0, 0]
  try {
    await atOnce(holding.checks(), WIDTH, async (check) => {
      const { looking } = await projects.of(check)
      const result = await lookAt(check, looking)
      if (await store.checks.finish(check, result)) {
        const found = result.links.flatMap((link) => link.changes)
        for (const change of found) noteChange(check, change, context)
        pages++
        changes += found.length
      }
      await holding.done(check)
      context.report({ stage: STAGE, done: pages, total })
    })
  } catch (error) {
    throw context.signal.aborted ? new Problem('interrupted', STOPPED, { pages }) : error
  } finally {
    await holding.close()
  }
  if (context.signal.aborted) throw new Problem('interrupted', STOPPED, { pages })
  await projects.finish()
  return { pages, changes }
}

function noteChange({ source }: Check, change: Change, context: Context): void {
  context.note(CHANGED, { source, said: sayChange(change, wordingIn(context.language)) })
}

interface OpenProject {
  readonly project: Project
  readonly run: Run
  readonly looking: Looking
}

/** The projects that something is due for, each opened when its first check comes by. */
function openProjects(watching: Watching, context: Context) {
  const load = wordTables()
  const open = new Map<number, Promise<OpenProject>>()
  return {
    of({ projectId }: Check): Promise<OpenProject> {
      const known = open.get(projectId) ?? openProject(watching, load, context, projectId)
      open.set(projectId, known)
      return known
    },
    async finish(): Promise<void> {
      const { store, graph, embedded, now } = watching
      for (const each of open.values()) {
        const { project, run } = await each
        await judgeLooks({ store, run, project, graph, embedded, now: now() })
        await store.runs.finish(run.id, now())
      }
    },
  }
}

async function openProject(
  watching: Watching,
  load: LoadWordTables,
  { signal, services }: Context,
  projectId: number,
): Promise<OpenProject> {
  const { store, now } = watching
  const project = (await store.projects.list()).find(({ id }) => id === projectId)!.project
  const run = await store.runs.start(projectId, now(), 'watch')
  const fetcher = keepingSnapshots(watching.fetcher, { store, run, policy: watching.snapshots })
  const wanted = { match: targetMatcher(ownHosts(project)), pages: new Set<string>() }
  const visiting = { store, fetcher, run, wanted, now }
  const { schakel: version } = services.versions
  const looking = { ...visiting, project, version, others: openOtherPages(visiting), load, signal }
  return { project, run, looking }
}
