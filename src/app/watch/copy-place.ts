import { z } from 'zod'
import { say } from '../../i18n/index.ts'
import type { Language } from '../../model/text.ts'
import { copyWorkspace } from '../../store/index.ts'
import type { Context } from '../operation.ts'

const STAGE = { nl: 'Kopieert en vergelijkt', en: 'Copying and comparing' }
const DONE = {
  nl: '{rows} rijen gekopieerd en stuk voor stuk teruggelezen',
  en: '{rows} rows copied and read back one by one',
}

export const copySchema = z.object({ rows: z.number().int() })

/** Copies a workspace into an empty one and reports how far that is. */
export async function copyPlace(from: string, to: string, context: Context): Promise<{ rows: number }> {
  const rows = await copyWorkspace(from, to, (done) => context.report({ stage: STAGE, done, total: null }))
  return { rows }
}

export function printCopy(output: { readonly rows: number }, language: Language): string {
  return say(DONE, language, output)
}
