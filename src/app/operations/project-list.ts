import { z } from 'zod'
import { say } from '../../i18n/index.ts'
import * as fields from '../audit/audit-fields.ts'
import { definePlain } from '../operation.ts'
import { openWorkspace } from '../watch/open-workspace.ts'

const NONE = {
  nl: 'Geen sites. Voeg er een toe met schakel project add SITE.',
  en: 'No sites. Add one with schakel project add SITE.',
}
const LINE = {
  nl: '{site}  {links} {links|link|links}  {tags}',
  en: '{site}  {links} {links|link|links}  {tags}',
}

export const projectList = definePlain({
  name: 'project list',
  summary: { nl: 'Toon de sites van een werkbestand', en: 'List the sites of a workspace' },
  effect: 'read',
  input: z.object({
    tag: z.array(z.string()).default([]).meta({ value: 'TAG', nl: 'met al deze labels', en: 'with all of these tags' }),
    workspace: fields.ownWorkspace,
  }),
  output: z.object({
    projects: z.array(
      z.object({
        site: z.string(),
        brand: z.string(),
        owner: z.string(),
        tags: z.array(z.string()),
        links: z.number(),
      }),
    ),
  }),
  async run({ services }, { tag, workspace }) {
    const store = await openWorkspace(services, workspace)
    try {
      const projects = []
      for (const { id, project } of await store.projects.list()) {
        const { site, brand, owner, tags } = project
        if (!tag.every((each) => tags.includes(each))) continue
        projects.push({ site, brand, owner, tags: [...tags], links: await store.backlinks.count(id) })
      }
      return { projects }
    } finally {
      await store.close()
    }
  },
  print({ projects }, language) {
    if (projects.length === 0) return NONE[language]
    return projects
      .map(({ site, links, tags }) => say(LINE, language, { site, links, tags: tags.join(', ') }).trimEnd())
      .join('\n')
  },
})
