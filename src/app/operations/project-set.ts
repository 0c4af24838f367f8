import { z } from 'zod'
import { projectSchema } from '../../model/project.ts'
import * as fields from '../audit/audit-fields.ts'
import { definePlain } from '../operation.ts'
import { printProject } from '../project/print-project.ts'
import { CLEARABLE, factFields, withFacts } from '../project/project-fields.ts'
import { chooseProject, openWorkspace } from '../watch/open-workspace.ts'

export const projectSet = definePlain({
  name: 'project set',
  summary: {
    nl: 'Zeg wat een site is: namen, talen, onderwerp, zoektermen, concurrenten, ritme; wat je noemt vervangt wat er stond',
    en: 'Say what a site is: names, languages, subject, keywords, competitors, rhythm; what you name replaces what was there',
  },
  effect: 'write',
  input: z.object({
    site: fields.site,
    ...factFields,
    clear: z.array(z.enum(CLEARABLE)).default([]).meta({ nl: 'maak deze weer leeg', en: 'empty these again' }),
    workspace: fields.ownWorkspace,
  }),
  output: projectSchema,
  async run({ services }, { site, clear, workspace, ...facts }) {
    const store = await openWorkspace(services, workspace)
    try {
      const project = withFacts((await chooseProject(store, site)).project, facts, clear)
      await store.projects.save(project)
      return project
    } finally {
      await store.close()
    }
  },
  print: printProject,
})
