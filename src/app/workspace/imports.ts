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

/** The files that were read for each site. */
export async function importsOf(store: Store): Promise<Imported[]> {
  const all: Imported[] = []
  for (const { id, project } of await store.projects.list())
    all.push(...(await store.imports.list(id)).map((file) => ({ site: project.site, ...file })))
  return all
}

const LINE = {
  nl: '{site} uit {file} ({importer}): {claims} {claims|rij|rijen}, {skipped} overgeslagen',
  en: '{site} from {file} ({importer}): {claims} {claims|row|rows}, {skipped} skipped',
}

export function importLines(imports: readonly Imported[], language: Language): string[] {
  return imports.map((file) => say(LINE, language, file))
}
