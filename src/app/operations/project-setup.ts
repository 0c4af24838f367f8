import { z } from 'zod'
import { Problem } from '../../model/problem.ts'
import { projectSchema, type Project } from '../../model/project.ts'
import * as fields from '../audit/audit-fields.ts'
import { openProject } from '../audit/open-project.ts'
import { definePlain, type Context } from '../operation.ts'
import { askFacts } from '../project/ask-facts.ts'
import { printProject } from '../project/print-project.ts'
import { withProposal } from '../project/propose.ts'
import { readProposal, visitFields } from '../project/read-proposal.ts'

export const projectSetup = definePlain({
  name: 'project setup',
  summary: {
    nl: 'Loop een site door in een paar vragen, met ingevuld wat haar eigen pagina’s al zeggen, en bewaar haar',
    en: 'Go through a site in a few questions, filled in with what its own pages already say, and store it',
  },
  effect: 'write',
  input: z.object({
    site: fields.namedSite,
    workspace: fields.ownWorkspace,
    ...visitFields,
  }),
  output: projectSchema,
  async run(context, { site, workspace, ...settings }) {
    const typed = await openProject({ site })
    const { services } = context
    const place = await services.openStore(workspace ?? services.workspace)
    try {
      const known = (await place.projects.bySite(typed.site))?.project ?? typed
      const project = await askFacts(await filledIn(known, settings, context), context)
      await place.projects.save(project)
      return project
    } finally {
      await place.close()
    }
  },
  print: printProject,
})

/** A site that cannot be read is told of; its facts are then all for the user to say. */
async function filledIn(
  project: Project,
  settings: Parameters<typeof readProposal>[1],
  context: Context,
): Promise<Project> {
  try {
    return withProposal(project, await readProposal(project.site, settings, context))
  } catch (error) {
    if (!(error instanceof Problem && error.code === 'unreachable')) throw error
    context.note(error.text, error.params)
    return project
  }
}
