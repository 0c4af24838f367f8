import { z } from 'zod'
import { projectSchema } from '../../model/project.ts'
import * as fields from '../audit/audit-fields.ts'
import { definePlain } from '../operation.ts'
import { printProject } from '../project/print-project.ts'
import { chooseProject, openWorkspace } from '../watch/open-workspace.ts'

export const projectShow = definePlain({
  name: 'project show',
  summary: {
    nl: 'Toon wat van een site bekend is; met --json is het een projectbestand',
    en: 'Show what is known of a site; with --json it is a project file',
  },
  effect: 'read',
  input: z.object({ site: fields.site, workspace: fields.ownWorkspace }),
  output: projectSchema,
  async run({ services }, { site, workspace }) {
    const store = await openWorkspace(services, workspace)
    try {
      return (await chooseProject(store, site)).project
    } finally {
      await store.close()
    }
  },
  print: printProject,
})
