import { z } from 'zod'
import * as fields from '../audit/audit-fields.ts'
import { definePlain } from '../operation.ts'
import { copyPlace, copySchema, printCopy } from '../watch/copy-place.ts'
import { placeOf } from '../watch/open-workspace.ts'

export const workspaceMove = definePlain({
  name: 'workspace move',
  summary: {
    nl: 'Kopieer een werkbestand naar een ander, ook van bestand naar PostgreSQL en terug',
    en: 'Copy a workspace to another, also from file to PostgreSQL and back',
  },
  effect: 'write',
  input: z.object({
    to: z
      .string()
      .meta({ value: 'PLACE', nl: 'bestand of postgres://..., nog leeg', en: 'file or postgres://..., still empty' }),
    workspace: fields.ownWorkspace,
  }),
  output: copySchema,
  run: (context, { to, workspace }) => copyPlace(placeOf(context.services, workspace), to, context),
  print: printCopy,
})
