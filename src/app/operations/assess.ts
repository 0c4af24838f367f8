import { existsSync } from 'node:fs'
import { z } from 'zod'
import * as fields from '../audit/audit-fields.ts'
import { openProject } from '../audit/open-project.ts'
import { judgeRun } from '../audit/judge-run.ts'
import { workspaceIn } from '../audit/run-audit.ts'
import { printSummary, summarySchema } from '../audit/summary.ts'
import { makeFolder, writeResults } from '../audit/write-results.ts'
import { Problem } from '../../model/problem.ts'
import type { Run, Store } from '../../store/index.ts'
import type { Project } from '../../model/project.ts'
import { embedderFields, openEmbedded } from '../embedded.ts'
import { definePlain } from '../operation.ts'

export const assess = definePlain({
  name: 'assess',
  summary: {
    nl: 'Beoordeel bewaard bewijs opnieuw, zonder netwerk',
    en: 'Judge stored evidence again, without network',
  },
  effect: 'write',
  input: z.object({
    out: fields.out.default('schakel-report'),
    site: fields.site,
    project: fields.project,
    graph: fields.graph,
    workspace: fields.workspace,
    now: fields.now,
    ...embedderFields,
  }),
  output: summarySchema,
  async run(context, input) {
    const workspace = input.workspace ?? workspaceIn(input.out)
    if (!existsSync(workspace)) throw nothingStored(workspace)
    await makeFolder(input.out)
    const store = await context.services.openStore(workspace)
    try {
      const { project, run } = await storedRun(store, input, workspace)
      const now = input.now ?? run.started
      const embedded = await openEmbedded(input, context)
      const graph = { folder: input.graph, ranksFile: context.services.ranksFile }
      const rows = judgeRun({ store, run, project, graph, embedded, now })
      return await writeResults({ store, projectId: run.projectId, rows, project, out: input.out, now }, context)
    } finally {
      await store.close()
    }
  },
  print: printSummary,
})

/** The newest run of the project asked for, or of the only project there is. */
async function storedRun(
  store: Store,
  input: { readonly site?: string | undefined; readonly project?: string | undefined },
  workspace: string,
): Promise<{ project: Project; run: Run }> {
  const named = input.site ?? input.project
  const asked = named === undefined ? null : await openProject(input)
  const found = asked === null ? ((await store.projects.list())[0] ?? null) : await store.projects.bySite(asked.site)
  const run = found === null ? null : await store.runs.latest(found.id)
  if (found === null || run === null) throw nothingStored(workspace)
  return { project: input.project !== undefined && asked !== null ? asked : found.project, run }
}

function nothingStored(workspace: string): Problem {
  return new Problem(
    'not-found',
    {
      nl: 'In {workspace} is nog niets bewaard. Doe eerst een audit.',
      en: 'Nothing is stored in {workspace} yet. Do an audit first.',
    },
    { workspace },
  )
}
