import { z } from 'zod'
import * as fields from '../audit/audit-fields.ts'
import { definePlain } from '../operation.ts'
import { copyPlace, copySchema, printCopy } from '../watch/copy-place.ts'
import { placeOf } from '../watch/open-workspace.ts'

export const workspaceRestore = definePlain({
  name: 'workspace restore',
  summary: {
    nl: 'Zet een reservekopie terug in een leeg werkbestand',
    en: 'Put a backup back into an empty workspace',
  },
  effect: 'write',
  input: z.object({
    from: z.string().meta({ value: 'FILE', nl: 'de reservekopie', en: 'the backup' }),
    workspace: fields.ownWorkspace,
  }),
  output: copySchema,
  run: (context, { from, workspace }) =>
    copyPlace(placeOf(context.services, from), workspace ?? context.services.workspace, context),
  print: printCopy,
})
