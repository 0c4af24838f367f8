import { join } from 'node:path'
import { z } from 'zod'
import { LINKS_AT_SCALE_1, startDemoWeb } from '../../demo/index.ts'
import * as fields from '../audit/audit-fields.ts'
import { runAudit, workspaceIn } from '../audit/run-audit.ts'
import { printSummary, summarySchema } from '../audit/summary.ts'
import { definePlain, type Context } from '../operation.ts'

/** The demo's hosts all stand on this machine, so nobody is in the way of a quick pace; robots.txt is obeyed all the same. */
const DELAY_MS = 20
/** A site that does not answer within this time on one's own machine will not answer at all. */
const DEADLINE_MS = 6_000

const OPEN = {
  nl: 'Open {file} in een browser om het rapport te lezen. Het demoweb blijft draaien op {proxy}; stop met Ctrl-C.',
  en: 'Open {file} in a browser to read the report. The demo web keeps running at {proxy}; stop it with Ctrl-C.',
}

export const demo = definePlain({
  name: 'demo',
  summary: {
    nl: 'Beoordeel de links van een klein, verzonnen web op deze machine',
    en: 'Judge the links of a small invented web on this machine',
  },
  effect: 'write',
  input: z.object({
    out: fields.out.default('out/demo'),
    links: z.coerce
      .number()
      .int()
      .min(1)
      .max(1_000_000)
      .default(LINKS_AT_SCALE_1)
      .meta({ value: 'N', nl: 'aantal links (400)', en: 'number of links (400)' }),
    seed: z
      .string()
      .default('1')
      .meta({ value: 'TEXT', nl: 'een ander zaad geeft een ander web', en: 'another seed gives another web' }),
    exit: z.boolean().default(false).meta({ nl: 'stop na het rapport', en: 'end after the report' }),
  }),
  /** `shown`: the counts were told before waiting. */
  output: summarySchema.extend({ shown: z.boolean() }),
  async run(context, { out, links, seed, exit }) {
    const web = await startDemoWeb({ seed, scale: links / LINKS_AT_SCALE_1, folder: join(out, 'web') })
    try {
      const summary = await runAudit(
        {
          project: web.project,
          whole: true,
          files: [web.linksFile],
          out,
          workspace: workspaceIn(out),
          graph: web.graphFolder,
          fetch: { proxy: web.proxy, delay: DELAY_MS, deadline: DEADLINE_MS },
          snapshots: 'last',
          now: context.services.now(),
        },
        context,
      )
      if (exit) return { ...summary, shown: false }
      const text = printSummary(summary, context.language)
      context.note({ nl: text, en: text })
      await untilStopped(context, { file: summary.files.report, proxy: web.proxy })
      return { ...summary, shown: true }
    } finally {
      await web.close()
    }
  },
  print: (output, language) => (output.shown ? '' : printSummary(output, language)),
})

async function untilStopped(
  context: Context,
  params: { readonly file: string; readonly proxy: string },
): Promise<void> {
  context.note(OPEN, params)
  if (context.signal.aborted) return
  await new Promise<void>((resolve) => context.signal.addEventListener('abort', () => resolve(), { once: true }))
}
