import { existsSync } from 'node:fs'
import { z } from 'zod'
import * as fields from '../audit/audit-fields.ts'
import { say } from '../../i18n/index.ts'
import { Problem } from '../../model/problem.ts'
import { isDatabase } from '../../store/index.ts'
import { definePlain } from '../operation.ts'
import { openClock } from '../watch/open-clock.ts'
import { watchOnce } from '../watch/run-watch.ts'
import { tellAlerts } from '../watch/tell-alerts.ts'

const DONE = {
  nl: '{pages} {pages|pagina|pagina’s} bekeken, {changes} {changes|verandering|veranderingen}',
  en: '{pages} {pages|page|pages} looked at, {changes} {changes|change|changes}',
}
const NOTHING = {
  nl: 'Er is nog geen werkbestand {workspace}. Lees eerst links in met schakel import.',
  en: 'There is no workspace {workspace} yet. First read links with schakel import.',
}

export const watch = definePlain({
  name: 'watch',
  summary: {
    nl: 'Bekijk links die aan de beurt zijn opnieuw en meld wat er veranderde',
    en: 'Look again at links that are due and report what changed',
  },
  effect: 'write',
  input: z.object({
    once: z
      .boolean()
      .default(false)
      .meta({ nl: 'doe wat nu aan de beurt is en stop', en: 'do what is due now, then end' }),
    workspace: fields.ownWorkspace,
    now: fields.now,
    alerts: z.string().optional().meta({
      value: 'FILE',
      nl: 'bestand waar elke verandering als JSON-regel aan wordt toegevoegd',
      en: 'file to which each change is appended as a line of JSON',
    }),
    graph: fields.graph,
    proxy: fields.proxy,
    allowPrivate: fields.allowPrivate,
    delay: fields.delay,
    browser: fields.browser,
  }),
  output: z.object({ pages: z.number().int(), changes: z.number().int() }),
  async run(context, input) {
    const { services, signal } = context
    const workspace = input.workspace ?? services.workspace
    if (!isDatabase(workspace) && !existsSync(workspace)) throw new Problem('not-found', NOTHING, { workspace })
    const delay = input.delay * 1000
    const store = await services.openStore(workspace)
    const fetcher = services.openFetcher({
      delay,
      allowPrivate: input.allowPrivate,
      proxy: input.proxy ?? null,
      browser: input.browser,
      signal,
    })
    try {
      const now = await openClock(store, input.now, services.now)
      const summary = await watchOnce(
        { store, fetcher, graph: { folder: input.graph, ranksFile: services.ranksFile }, now, delay },
        context,
      )
      if (input.alerts !== undefined) await tellAlerts(store, input.alerts)
      return summary
    } finally {
      await fetcher.close()
      await store.close()
    }
  },
  print: (output, language) => say(DONE, language, output),
})
