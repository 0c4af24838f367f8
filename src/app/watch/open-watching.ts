import { existsSync } from 'node:fs'
import { z } from 'zod'
import { Problem } from '../../model/problem.ts'
import { isDatabase } from '../../store/index.ts'
import * as fields from '../audit/audit-fields.ts'
import type { Context } from '../operation.ts'
import { openClock } from './open-clock.ts'
import type { Watching } from './run-watch.ts'

const NOTHING = {
  nl: 'Er is nog geen werkbestand {workspace}. Lees eerst links in met schakel import.',
  en: 'There is no workspace {workspace} yet. First read links with schakel import.',
}

/** Fields of everything that watches. */
export const watchFields = {
  workspace: fields.ownWorkspace,
  graph: fields.graph,
  proxy: fields.proxy,
  browser: fields.browser,
  allowPrivate: fields.allowPrivate,
  delay: fields.delay,
}

export const passSchema = z.object({ pages: z.number().int(), changes: z.number().int() })

export const PASS_DONE = {
  nl: '{pages} {pages|pagina|pagina’s} bekeken, {changes} {changes|verandering|veranderingen}',
  en: '{pages} {pages|page|pages} looked at, {changes} {changes|change|changes}',
}

type WatchInput = z.output<z.ZodObject<typeof watchFields>> & { readonly now?: string | undefined }

/** Opens the workspace and the way out for as long as `work` takes. */
export async function withWatching<Result>(
  input: WatchInput,
  context: Context,
  work: (watching: Watching) => Promise<Result>,
): Promise<Result> {
  const { services, signal } = context
  const workspace = existing(input.workspace ?? services.workspace)
  const delay = input.delay * 1000
  const { allowPrivate, browser, proxy = null } = input
  const store = await services.openStore(workspace)
  const fetcher = services.openFetcher({ delay, allowPrivate, proxy, browser, signal })
  try {
    const now = await openClock(store, input.now, services.now)
    const graph = { folder: input.graph, ranksFile: services.ranksFile }
    return await work({ store, fetcher, graph, now, delay })
  } finally {
    await fetcher.close()
    await store.close()
  }
}

/** @throws Problem `not-found` for a file that is not there: a slip in its name should not make an empty workspace */
export function existing(workspace: string): string {
  if (isDatabase(workspace) || existsSync(workspace)) return workspace
  throw new Problem('not-found', NOTHING, { workspace })
}
