import { readFile } from 'node:fs/promises'
import { Problem } from '../../model/problem.ts'
import { projectSchema, type Project } from '../../model/project.ts'
import { parseTypedUrl } from '../../url/index.ts'

/** A project file is a page of text at most; a larger one is something else. */
const LARGEST_FILE = 1_000_000

/** The project to audit: from its file, or just a site whose further facts are derived from its own pages. */
export async function openProject(input: {
  project?: string | undefined
  site?: string | undefined
}): Promise<Project> {
  if (input.project !== undefined) return readProject(input.project)
  if (input.site !== undefined) return projectSchema.parse({ site: typedSite(input.site) })
  throw new Problem('invalid', {
    nl: 'Zeg om welke site het gaat: --site www.voorbeeld.nl, of --project bestand.json.',
    en: 'Say which site it is about: --site www.example.com, or --project file.json.',
  })
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

async function readProject(file: string): Promise<Project> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw unreadable(file, error.code === 'ENOENT' ? 'ENOENT' : (error.code ?? error.message))
  })
  if (bytes.length > LARGEST_FILE) throw unreadable(file, `${bytes.length} bytes`)
  try {
    const parsed = projectSchema.safeParse(JSON.parse(bytes.toString('utf8')))
    if (parsed.success) return parsed.data
    throw unreadable(file, parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '))
  } catch (error) {
    throw error instanceof Problem ? error : unreadable(file, (error as Error).message)
  }
}

function unreadable(file: string, why: string): Problem {
  return new Problem(
    'invalid',
    {
      nl: 'Het projectbestand {file} is niet te gebruiken ({why}). Het is JSON met ten minste {"site": "https://..."}.',
      en: 'The project file {file} cannot be used ({why}). It is JSON with at least {"site": "https://..."}.',
    },
    { file, why },
  )
}
