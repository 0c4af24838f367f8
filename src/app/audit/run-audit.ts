import { join } from 'node:path'
import { ownHosts, type Project } from '../../model/project.ts'
import type { Fetcher, FetchSettings } from '../../fetch/index.ts'
import { openGraphFolder } from '../../graph/index.ts'
import { canonicalKey, targetMatcher } from '../../url/index.ts'
import type { Run, Store } from '../../store/index.ts'
import { openEmbedded, type EmbedderInput } from '../embedded.ts'
import type { Context } from '../operation.ts'
import { fromSnapshots } from '../snapshots/from-snapshots.ts'
import { keepingSnapshots, type Keeping } from '../snapshots/keep-snapshots.ts'
import { searchKey } from './earlier-look.ts'
import { importLinks } from './import-links.ts'
import { judgeRun } from './judge-run.ts'
import { keepProject } from './open-project.ts'
import { visitBehind, visitOwnPages, visitSources } from './rounds.ts'
import { NAMELESS, readSavedPages, withSavedPages, type SavedPages } from './saved-pages.ts'
import { SharedRun } from './share-run.ts'
import { makeFolder, writeResults, type AuditSummary } from './write-results.ts'

export interface AuditRequest {
  readonly project: Project
  /** Whether that is all that is to be known of it; else what the workspace keeps goes before. */
  readonly whole: boolean
  readonly files: readonly string[]
  readonly out: string
  readonly workspace: string
  readonly graph: string | undefined
  /** Folder of pages that the user saved. */
  readonly pages?: string | undefined
  readonly embedder?: EmbedderInput
  readonly fetch: Partial<FetchSettings>
  /** Which snapshots of pages are kept. */
  readonly snapshots: Keeping['policy']
  /** Pages are read from snapshots and nothing is fetched. */
  readonly offline?: boolean
  /** ISO time; undefined for the machine's, and offline for that of the run that is replayed. */
  readonly now: string | undefined
}

/**
 * The whole job: files of links in, a verdict with proof for each out. Interrupted, it goes on where it was. Folders are
 * looked at first: a slip in a name should not come to light after an hour of visits.
 */
export async function runAudit(request: AuditRequest, context: Context): Promise<AuditSummary> {
  await makeFolder(request.out)
  if (request.graph !== undefined) await openGraphFolder(request.graph)
  const saved = await savedPages(request.pages, context)
  const store = await context.services.openStore(request.workspace)
  try {
    const { id: projectId, project } = await keepProject(store, request.project, request.whole)
    await importLinks({ store, projectId, project }, request.files, context)
    const now = request.now ?? (await usualNow(store, projectId, request, context))
    const run = await store.runs.open(projectId, now)
    await visitAll(store, run, { ...request, project }, saved, context)
    const embedded = await openEmbedded(request.embedder ?? {}, context)
    const graph = { folder: request.graph, ranksFile: context.services.ranksFile }
    const rows = judgeRun({ store, run, project, graph, embedded, now })
    const summary = await writeResults({ store, projectId, rows, project, out: request.out, now }, context)
    await store.runs.finish(run.id, now)
    return summary
  } finally {
    await store.close()
  }
}

/** A replay judges by the day on which the pages were seen. */
async function usualNow(
  store: Store,
  projectId: number,
  { offline }: AuditRequest,
  { services }: Context,
): Promise<string> {
  const last = offline === true ? await store.runs.latest(projectId) : null
  return last?.started ?? services.now()
}

/** Pages that the user saved and hands in, for those that we may not or cannot read. */
async function savedPages(folder: string | undefined, context: Context): Promise<SavedPages> {
  if (folder === undefined) return { files: new Map(), nameless: [] }
  const saved = await readSavedPages(folder)
  for (const file of saved.nameless) context.note(NAMELESS, { file })
  return saved
}

async function visitAll(
  store: Store,
  run: Run,
  request: AuditRequest,
  saved: SavedPages,
  context: Context,
): Promise<void> {
  const { project, fetch, offline = false } = request
  const fetcher = withSavedPages(openFetcher(store, run, request, context), saved)
  const shared = new SharedRun({ store, run, pause: offline ? 0 : (fetch.delay ?? 0), signal: context.signal })
  try {
    const wanted = {
      match: targetMatcher(ownHosts(project)),
      pages: await targetsOf(store, run),
    }
    const sought = searchKey(project, wanted.pages, context.services.versions.schakel)
    const round = { store, fetcher, run, wanted, sought, shared }
    await visitOwnPages(round, project, context)
    await visitSources(round, context)
    await visitBehind(round, context)
  } finally {
    await shared.close()
    await fetcher.close()
  }
}

function openFetcher(
  store: Store,
  run: Run,
  { fetch, offline, snapshots: policy }: AuditRequest,
  { services, signal }: Context,
): Fetcher {
  if (offline === true) return fromSnapshots(store, run)
  return keepingSnapshots(services.openFetcher({ ...fetch, signal }), { store, run, policy })
}

async function targetsOf(store: Store, run: Run): Promise<Set<string>> {
  const keys = new Set<string>()
  for await (const { target } of store.backlinks.all(run.projectId))
    if (target !== null) keys.add(canonicalKey(new URL(target)))
  return keys
}

/** Where an audit keeps its evidence when no other place is named: beside its results. */
export function workspaceIn(out: string): string {
  return join(out, 'workspace.db')
}
