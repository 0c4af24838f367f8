import { z } from 'zod'
import * as fields from '../audit/audit-fields.ts'
import { definePlain } from '../operation.ts'
import { openWorkspace } from '../watch/open-workspace.ts'
import { rulesLine } from '../workspace/print-sizes.ts'
import { retentionFields, withRules } from '../workspace/retention-fields.ts'
import { rulesSchema } from '../workspace/surplus.ts'

export const workspaceSet = definePlain({
  name: 'workspace set',
  summary: {
    nl: 'Zeg hoe lang een werkbestand dingen bewaart; workspace tidy ruimt op',
    en: 'Say how long a workspace keeps things; workspace tidy lets go of them',
  },
  effect: 'write',
  input: z.object({ ...retentionFields, workspace: fields.ownWorkspace }),
  output: rulesSchema,
  async run({ services }, { workspace, ...said }) {
    const store = await openWorkspace(services, workspace)
    try {
      const rules = withRules(await store.retention.read(), said)
      await store.retention.set(rules)
      return rules
    } finally {
      await store.close()
    }
  },
  print: rulesLine,
})
