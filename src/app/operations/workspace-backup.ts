import { z } from 'zod'
import * as fields from '../audit/audit-fields.ts'
import { definePlain } from '../operation.ts'
import { copyPlace, copySchema, printCopy } from '../watch/copy-place.ts'
import { placeOf } from '../watch/open-workspace.ts'

export const workspaceBackup = definePlain({
  name: 'workspace backup',
  summary: {
    nl: 'Maak een reservekopie van een werkbestand, ook terwijl ermee wordt gewerkt',
    en: 'Back a workspace up, also while it is being worked with',
  },
  effect: 'write',
  input: z.object({
    to: z
      .string()
      .meta({ value: 'FILE', nl: 'bestand voor de kopie, dat er nog niet is', en: 'file for the copy, not there yet' }),
    workspace: fields.ownWorkspace,
  }),
  output: copySchema,
  run: (context, { to, workspace }) => copyPlace(placeOf(context.services, workspace), to, context),
  print: printCopy,
})
