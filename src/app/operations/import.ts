import { z } from 'zod'
import * as fields from '../audit/audit-fields.ts'
import { importLinks } from '../audit/import-links.ts'
import { keepProject, openProject } from '../audit/open-project.ts'
import { say } from '../../i18n/index.ts'
import { definePlain } from '../operation.ts'

const DONE = {
  nl: '{links} {links|link|links} naar {site}, waarvan {added} {added|nieuwe pagina|nieuwe pagina’s} om te bekijken',
  en: '{links} {links|link|links} to {site}, of which {added} {added|new page|new pages} to look at',
}

export const importOperation = definePlain({
  name: 'import',
  summary: {
    nl: 'Lees links in het werkbestand; wat er al staat blijft, en wat nu ontbreekt gaat niet verloren',
    en: 'Read links into the workspace; what is there stays, and what is missing now is not lost',
  },
  effect: 'write',
  input: z.object({
    links: fields.links,
    site: fields.site,
    project: fields.project,
    workspace: fields.ownWorkspace,
  }),
  output: z.object({ site: z.string(), links: z.number().int(), added: z.number().int() }),
  async run(context, input) {
    const named = await openProject(input)
    const store = await context.services.openStore(input.workspace ?? context.services.workspace)
    try {
      const { id: projectId, project } = await keepProject(store, named, input.project !== undefined)
      await importLinks({ store, projectId, project }, input.links, context)
      const added = (await store.checks.plan()).get(projectId) ?? 0
      return { site: project.site, links: await store.backlinks.count(projectId), added }
    } finally {
      await store.close()
    }
  },
  print: (output, language) => say(DONE, language, output),
})
