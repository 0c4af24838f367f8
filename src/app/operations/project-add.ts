import { z } from 'zod'
import { Problem } from '../../model/problem.ts'
import { projectSchema } from '../../model/project.ts'
import * as fields from '../audit/audit-fields.ts'
import { openProject } from '../audit/open-project.ts'
import { definePlain } from '../operation.ts'
import { printProject } from '../project/print-project.ts'
import { factFields, withFacts } from '../project/project-fields.ts'

const THERE = {
  nl: '{site} staat al in dit werkbestand. Verander wat je ervan zegt met schakel project set.',
  en: '{site} is in this workspace already. Change what you say of it with schakel project set.',
}

export const projectAdd = definePlain({
  name: 'project add',
  summary: {
    nl: 'Voeg een site toe aan het werkbestand; project propose leest de rest van haar pagina’s',
    en: 'Add a site to the workspace; project propose reads the rest from its pages',
  },
  effect: 'write',
  input: z.object({
    site: fields.namedSite,
    ...factFields,
    workspace: fields.ownWorkspace,
  }),
  output: projectSchema,
  async run({ services }, { site, workspace, ...facts }) {
    const project = withFacts(await openProject({ site }), facts, [])
    const store = await services.openStore(workspace ?? services.workspace)
    try {
      if ((await store.projects.bySite(project.site)) !== null)
        throw new Problem('conflict', THERE, { site: new URL(project.site).host })
      await store.projects.save(project)
      return project
    } finally {
      await store.close()
    }
  },
  print: printProject,
})
