import { z } from 'zod'
import { say } from '../../i18n/index.ts'
import { Problem } from '../../model/problem.ts'
import * as fields from '../audit/audit-fields.ts'
import { definePlain } from '../operation.ts'
import { openWorkspace } from '../watch/open-workspace.ts'
import { rulesLine, surplusLine } from '../workspace/print-sizes.ts'
import { rulesSchema, totalOf } from '../workspace/surplus.ts'

const STAGE = { nl: 'Ruimt op', en: 'Tidying' }
const ASK = {
  nl: 'Er is nog niets weg. Geef --yes om het te doen.',
  en: 'Nothing is gone yet. Give --yes to do it.',
}
const DONE = {
  nl: '{gone} {gone|rij|rijen} opgeruimd. De ruimte wordt opnieuw gebruikt; een bestand wordt er niet kleiner van.',
  en: '{gone} {gone|row|rows} tidied away. The room is used again; a file does not shrink.',
}
const STOPPED = {
  nl: 'Onderbroken; {gone} {gone|rij is|rijen zijn} opgeruimd. Geef dezelfde opdracht nog eens voor de rest.',
  en: 'Interrupted; {gone} {gone|row is|rows are} tidied away. Give the same command again for the rest.',
}

export const workspaceTidy = definePlain({
  name: 'workspace tidy',
  summary: {
    nl: 'Ruim op wat volgens de bewaartermijnen weg mag; zonder --yes zie je alleen wat',
    en: 'Let go of what need not be kept by the rules; without --yes only says what',
  },
  effect: 'write',
  input: z.object({
    yes: z.boolean().default(false).meta({ nl: 'doe het', en: 'do it' }),
    now: fields.now,
    workspace: fields.ownWorkspace,
  }),
  output: z.object({
    rules: rulesSchema,
    rows: z.number(),
    bytes: z.number(),
    gone: z.number().int(),
    done: z.boolean(),
  }),
  async run(context, { yes, now, workspace }) {
    const { services, signal } = context
    const store = await openWorkspace(services, workspace)
    try {
      const at = now ?? services.now()
      const rules = await store.retention.read()
      const surplus = totalOf(await store.retention.surplus(at))
      if (!yes) return { rules, ...surplus, gone: 0, done: false }
      let gone = 0
      for await (const some of store.retention.tidy(at)) {
        gone += some
        context.report({ stage: STAGE, done: gone, total: null })
        if (signal.aborted) throw new Problem('interrupted', STOPPED, { gone })
      }
      return { rules, ...surplus, gone, done: true }
    } finally {
      await store.close()
    }
  },
  print({ rules, rows, bytes, gone, done }, language) {
    if (done) return say(DONE, language, { gone })
    return [rulesLine(rules, language), surplusLine({ rows, bytes }, language), ASK[language]].join('\n')
  },
})
