import { Problem } from '../../model/problem.ts'
import { projectSchema, type Project } from '../../model/project.ts'
import type { Text } from '../../model/text.ts'
import type { Store, StoredProject } from '../../store/index.ts'
import { parseTypedUrl } from '../../url/index.ts'
import { readJsonFile } from '../read-json-file.ts'

const UNUSABLE: Text = {
  nl: 'Het projectbestand {file} is niet te gebruiken ({why}). Het is JSON met ten minste {"site": "https://..."}.',
  en: 'The project file {file} cannot be used ({why}). It is JSON with at least {"site": "https://..."}.',
}

/** The project to audit: from its file, or just a site whose further facts are derived from its own pages. */
export async function openProject(input: {
  project?: string | undefined
  site?: string | undefined
}): Promise<Project> {
  if (input.project !== undefined) return readJsonFile(input.project, projectSchema, UNUSABLE)
  if (input.site !== undefined) return projectSchema.parse({ site: typedSite(input.site) })
  throw new Problem('invalid', {
    nl: 'Zeg om welke site het gaat: --site www.voorbeeld.nl, of --project bestand.json.',
    en: 'Say which site it is about: --site www.example.com, or --project file.json.',
  })
}

/**
 * The project as a workspace keeps it: what the user said whole, in a file, replaces what was kept; a site that was just
 * named is what it was.
 */
export async function keepProject({ projects }: Store, project: Project, whole: boolean): Promise<StoredProject> {
  const known = whole ? null : await projects.bySite(project.site)
  return known ?? { id: await projects.save(project), project }
}

function typedSite(text: string): string {
  const url = parseTypedUrl(text)
  if (url !== null && !/\s/.test(text)) return new URL('/', url).href
  throw new Problem(
    'invalid',
    {
      nl: '"{site}" is geen site. Geef een naam zoals www.voorbeeld.nl.',
      en: '"{site}" is not a site. Give a name such as www.example.com.',
    },
    { site: text.slice(0, 100) },
  )
}
