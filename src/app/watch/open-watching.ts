import { z } from 'zod'
import * as fields from '../audit/audit-fields.ts'
import { embedderFields, openEmbedded } from '../embedded.ts'
import type { Context } from '../operation.ts'
import { openClock } from './open-clock.ts'
import { openWorkspace } from './open-workspace.ts'
import type { Watching } from './run-watch.ts'

/** Fields of everything that watches. */
export const watchFields = {
  workspace: fields.ownWorkspace,
  graph: fields.graph,
  proxy: fields.proxy,
  browser: fields.browser,
  allowPrivate: fields.allowPrivate,
  delay: fields.delay,
  snapshots: fields.snapshots,
  ...embedderFields,
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
  const delay = input.delay * 1000
  const { allowPrivate, browser, proxy = null } = input
  const store = await openWorkspace(services, input.workspace)
  const fetcher = services.openFetcher({ delay, allowPrivate, proxy, browser, signal })
  try {
    const now = await openClock(store, input.now, services.now)
    const graph = { folder: input.graph, ranksFile: services.ranksFile }
    const embedded = await openEmbedded(input, context)
    return await work({ store, fetcher, graph, embedded, now, delay, snapshots: input.snapshots })
  } finally {
    await fetcher.close()
    await store.close()
  }
}
