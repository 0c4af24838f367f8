import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { toWarc } from '../../exporters/index.ts'
import { say } from '../../i18n/index.ts'
import { Problem } from '../../model/problem.ts'
import type { Snapshot } from '../../store/index.ts'
import * as fields from '../audit/audit-fields.ts'
import { definePlain } from '../operation.ts'
import { chooseProject, openWorkspace } from '../watch/open-workspace.ts'

const STAGE = { nl: 'Schrijft bewaarde pagina’s', en: 'Writing the pages that were kept' }
const DONE = {
  nl: '{visits} {visits|bezoek|bezoeken} geschreven in {to}',
  en: '{visits} {visits|visit|visits} written to {to}',
}
const UNWRITABLE = {
  nl: 'Het bestand {to} kan niet worden gemaakt ({why}). Kies een naam die er nog niet is.',
  en: 'The file {to} cannot be made ({why}). Choose a name that is not there yet.',
}

export const workspaceExportWarc = definePlain({
  name: 'workspace export-warc',
  summary: {
    nl: 'Schrijf de bewaarde bezoeken als WARC-bestand, als bewijs dat anderen kunnen lezen',
    en: 'Write the visits that were kept as a WARC file, as proof that others can read',
  },
  effect: 'write',
  input: z.object({
    to: z
      .string()
      .meta({ value: 'FILE', nl: 'bestand, dat er nog niet is (.warc.gz)', en: 'file, not there yet (.warc.gz)' }),
    site: fields.site,
    workspace: fields.ownWorkspace,
  }),
  output: z.object({ visits: z.number().int(), to: z.string() }),
  async run(context, { to, site, workspace }) {
    const { services } = context
    const store = await openWorkspace(services, workspace)
    try {
      const { id, project } = await chooseProject(store, site)
      const info = { software: `Schakel/${services.versions.schakel}`, site: project.site, at: services.now() }
      let visits = 0
      const report = (done: number): void => context.report({ stage: STAGE, done: (visits = done), total: null })
      const file = createWriteStream(to, { flags: 'wx' })
      await pipeline(Readable.from(toWarc(info, counted(store.snapshots.all(id), report))), file).catch(
        (error: NodeJS.ErrnoException) => {
          throw error.syscall === undefined ? error : new Problem('invalid', UNWRITABLE, { to, why: error.code ?? '' })
        },
      )
      return { visits, to }
    } finally {
      await store.close()
    }
  },
  print: (output, language) => say(DONE, language, output),
})

async function* counted(snapshots: AsyncIterable<Snapshot>, report: (done: number) => void): AsyncGenerator<Snapshot> {
  let done = 0
  for await (const snapshot of snapshots) {
    report(++done)
    yield snapshot
  }
}
