import type { Scheme } from '../../model/scheme.ts'
import { deriveProject } from '../audit/derive-project.ts'
import { readOwnPages } from '../audit/own-pages.ts'
import { profileSchemes } from '../audit/profile-schemes.ts'
import { summarizeSites } from '../audit/survey.ts'
import type { Context } from '../operation.ts'
import { chooseProject, openWorkspace } from '../watch/open-workspace.ts'

/** No Common Crawl graph, no addresses: only what the workspace saw itself. */
const NOTHING_ELSE = { arcs: null, addresses: new Map<string, readonly string[]>() }

/** The schemes that the newest evidence of a project shows: anchors, regions and footprints along with who links to whom. */
export async function ownSchemes(
  { services }: Context,
  workspace: string | undefined,
  site: string | undefined,
): Promise<Scheme[]> {
  const store = await openWorkspace(services, workspace)
  try {
    const { id: projectId, project: given } = await chooseProject(store, site)
    const own = await readOwnPages(given, store.inspections.current(projectId, 'own'))
    const project = deriveProject(given, own)
    const sites = await summarizeSites({
      store,
      projectId,
      project,
      inspections: (role) => store.inspections.current(projectId, role),
    })
    return profileSchemes(project, sites, NOTHING_ELSE, own)
  } finally {
    await store.close()
  }
}
