import { z } from 'zod'
import { say } from '../../i18n/index.ts'
import type { Language } from '../../model/text.ts'
import type { Store } from '../../store/index.ts'

export const importSchema = z.object({
  site: z.string(),
  file: z.string(),
  importer: z.string(),
  claims: z.number(),
  skipped: z.number(),
})
type Imported = z.infer<typeof importSchema>

/** As many as a screen holds; a workspace that is fed each day has thousands. */
const NEWEST = 20

/** The files that were read, the newest first, and how many more there are. */
export async function importsOf(store: Store, all: boolean): Promise<{ imports: Imported[]; moreImports: number }> {
  const files = await store.imports.newest(all ? null : NEWEST)
  const sites = new Map((await store.projects.list()).map(({ id, project }) => [id, project.site]))
  const imports = files.map(({ projectId, ...file }) => ({ site: sites.get(projectId)!, ...file }))
  return { imports, moreImports: (await store.imports.count()) - files.length }
}

const LINE = {
  nl: '{site} uit {file} ({importer}): {claims} {claims|rij|rijen}, {skipped} overgeslagen',
  en: '{site} from {file} ({importer}): {claims} {claims|row|rows}, {skipped} skipped',
}

const MORE = {
  nl: 'en {more} {more|ouder bestand|oudere bestanden}, te zien met --all',
  en: 'and {more} older {more|file|files}, to be seen with --all',
}

export function importLines(imports: readonly Imported[], more: number, language: Language): string[] {
  const lines = imports.map((file) => say(LINE, language, file))
  return more > 0 ? [...lines, say(MORE, language, { more })] : lines
}
