import { z } from 'zod'
import * as fields from '../audit/audit-fields.ts'
import { openProject } from '../audit/open-project.ts'
import { runAudit, workspaceIn } from '../audit/run-audit.ts'
import { printSummary, summarySchema } from '../audit/summary.ts'
import { Problem } from '../../model/problem.ts'
import { embedderFields } from '../embedded.ts'
import { definePlain } from '../operation.ts'

const NO_MODEL = {
  nl: '--offline vraagt niemand iets, ook geen model: laat --embedder weg.',
  en: '--offline asks nobody anything, and no model either: leave --embedder out.',
}

export const audit = definePlain({
  name: 'audit',
  summary: {
    nl: 'Bezoek elke linkende pagina en zeg welke links iets waard zijn, met bewijs',
    en: 'Visit every linking page and say which links are worth something, with proof',
  },
  effect: 'write',
  input: z.object({
    links: fields.links,
    site: fields.site,
    project: fields.project,
    out: fields.out.default('schakel-report'),
    graph: fields.graph,
    workspace: fields.workspace,
    proxy: fields.proxy,
    allowPrivate: fields.allowPrivate,
    delay: fields.delay,
    browser: fields.browser,
    pages: fields.pages,
    snapshots: fields.snapshots,
    offline: fields.offline,
    now: fields.now,
    ...embedderFields,
  }),
  output: summarySchema,
  async run(context, input) {
    if (input.offline && input.embedder !== undefined) throw new Problem('invalid', NO_MODEL)
    return runAudit(
      {
        project: await openProject(input),
        whole: input.project !== undefined,
        files: input.links,
        out: input.out,
        workspace: input.workspace ?? workspaceIn(input.out),
        graph: input.graph,
        pages: input.pages,
        fetch: {
          delay: input.delay * 1000,
          allowPrivate: input.allowPrivate,
          proxy: input.proxy ?? null,
          browser: input.browser,
        },
        snapshots: input.snapshots,
        offline: input.offline,
        embedder: input,
        now: input.now,
      },
      context,
    )
  },
  print: printSummary,
})
