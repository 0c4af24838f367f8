import { z } from 'zod'
import * as fields from '../audit/audit-fields.ts'
import { say } from '../../i18n/index.ts'
import { Problem } from '../../model/problem.ts'
import { outbound } from '../notify/outbound.ts'
import { readReceivers } from '../notify/read-receivers.ts'
import { tellReceivers } from '../notify/tell-receivers.ts'
import { definePlain } from '../operation.ts'
import { keepWatching } from '../watch/keep-watching.ts'
import { PASS_DONE, passSchema, watchFields, withWatching } from '../watch/open-watching.ts'
import { watchOnce } from '../watch/run-watch.ts'
import { tellAlerts } from '../watch/tell-alerts.ts'

const NOW_ONCE = {
  nl: '--now zet de klok stil en kan daarom alleen samen met --once.',
  en: '--now stops the clock, so it only goes together with --once.',
}

export const watch = definePlain({
  name: 'watch',
  summary: {
    nl: 'Bekijk links die aan de beurt zijn opnieuw en meld wat er veranderde, tot Ctrl-C',
    en: 'Look again at links that are due and report what changed, until Ctrl-C',
  },
  effect: 'write',
  input: z.object({
    once: z
      .boolean()
      .default(false)
      .meta({ nl: 'doe wat nu aan de beurt is en stop', en: 'do what is due now, then end' }),
    now: fields.now,
    alerts: z.string().optional().meta({
      value: 'FILE',
      nl: 'bestand waar elke verandering als JSON-regel aan wordt toegevoegd',
      en: 'file to which each change is appended as a line of JSON',
    }),
    receivers: fields.receivers,
    ...watchFields,
  }),
  output: passSchema,
  async run(context, input) {
    if (input.now !== undefined && !input.once) throw new Problem('invalid', NOW_ONCE)
    const receivers = await readReceivers(input.receivers, context.services.receiversFile)
    return withWatching(input, context, async (watching) => {
      const { store, now } = watching
      const tell = async (): Promise<void> => {
        if (input.alerts !== undefined) await tellAlerts(store, input.alerts)
        await tellReceivers({ store, receivers, now, way: outbound }, context)
      }
      if (!input.once) return keepWatching(watching, tell, context)
      const summary = await watchOnce(watching, context)
      await tell()
      return summary
    })
  },
  print: (output, language) => say(PASS_DONE, language, output),
})
