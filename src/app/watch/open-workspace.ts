import { existsSync } from 'node:fs'
import { Problem } from '../../model/problem.ts'
import { isDatabase, type Store, type StoredProject } from '../../store/index.ts'
import { parseTypedUrl } from '../../url/index.ts'
import type { Services } from '../services.ts'

const NOTHING = {
  nl: 'Er is nog geen werkbestand {workspace}. Lees eerst links in met schakel import.',
  en: 'There is no workspace {workspace} yet. First read links with schakel import.',
}

/** The workspace that was named, or the usual one; the caller closes it. */
export async function openWorkspace(services: Services, named: string | undefined): Promise<Store> {
  return services.openStore(placeOf(services, named))
}

/**
 * Where the workspace is that was named, or the usual one.
 * @throws Problem `not-found` for a file that is not there: a slip in its name should not make an empty workspace
 */
export function placeOf(services: Services, named: string | undefined): string {
  const workspace = named ?? services.workspace
  if (isDatabase(workspace) || existsSync(workspace)) return workspace
  throw new Problem('not-found', NOTHING, { workspace })
}

/**
 * The project that a command is about: the one named, or the only one.
 * @throws Problem `not-found` when it is not there, `invalid` when there are several and none is named
 */
export async function chooseProject(store: Store, site: string | undefined): Promise<StoredProject> {
  const projects = await store.projects.list()
  if (site === undefined) {
    const [only, ...others] = projects
    if (only !== undefined && others.length === 0) return only
    throw new Problem(
      'invalid',
      {
        nl: 'Dit werkbestand heeft {count} sites. Zeg welke met --site: {sites}',
        en: 'This workspace has {count} sites. Say which with --site: {sites}',
      },
      {
        count: projects.length,
        sites: projects
          .slice(0, 20)
          .map(({ project }) => new URL(project.site).host)
          .join(', '),
      },
    )
  }
  const url = parseTypedUrl(site)
  const found = url === null ? null : await store.projects.bySite(new URL('/', url).href)
  if (found !== null) return found
  throw new Problem(
    'not-found',
    {
      nl: 'De site {site} staat niet in dit werkbestand. Lees haar links in met schakel import --site {site}.',
      en: 'The site {site} is not in this workspace. Read its links with schakel import --site {site}.',
    },
    { site: site.slice(0, 100) },
  )
}
