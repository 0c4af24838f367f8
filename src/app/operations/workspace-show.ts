import { z } from 'zod'
import { say } from '../../i18n/index.ts'
import { describeWorkspace } from '../../store/index.ts'
import * as fields from '../audit/audit-fields.ts'
import { definePlain } from '../operation.ts'
import { rulesLine, sizeLines, surplusLine } from '../workspace/print-sizes.ts'
import { rulesSchema, totalOf } from '../workspace/surplus.ts'
import { importLines, importSchema, importsOf } from '../workspace/imports.ts'
import { placeOf } from '../watch/open-workspace.ts'

const counts = z.record(z.string(), z.number())
const SIZE = { nl: '{place}: {megabytes} MB', en: '{place}: {megabytes} MB' }

export const workspaceShow = definePlain({
  name: 'workspace show',
  summary: {
    nl: 'Toon hoe groot een werkbestand is, wat erin staat en wat opruimen vrijmaakt',
    en: 'Show how large a workspace is, what it holds and what tidying frees',
  },
  effect: 'read',
  input: z.object({
    all: z.boolean().default(false).meta({
      nl: 'noem elk bestand dat is ingelezen, niet alleen de nieuwste',
      en: 'name every file that was read, not only the newest',
    }),
    workspace: fields.ownWorkspace,
  }),
  output: z.object({
    place: z.string(),
    bytes: z.number(),
    /** Rows, and bytes, by table. */
    rows: counts,
    sizes: counts,
    rules: rulesSchema,
    surplus: z.object({ rows: z.number(), bytes: z.number() }),
    /** Files that were read in full, newest first, and how many older ones are not named. */
    imports: z.array(importSchema),
    moreImports: z.number().int(),
  }),
  async run({ services }, input) {
    const workspace = placeOf(services, input.workspace)
    const store = await services.openStore(workspace)
    try {
      const rules = await store.retention.read()
      const surplus = totalOf(await store.retention.surplus(services.now()))
      const files = await importsOf(store, input.all)
      return { place: placeName(workspace), ...(await describeWorkspace(workspace)), rules, surplus, ...files }
    } finally {
      await store.close()
    }
  },
  print({ place, bytes, rows, sizes, rules, surplus, imports, moreImports }, language) {
    const head = say(SIZE, language, { place, megabytes: bytes / 1e6 })
    const rest = [rulesLine(rules, language), surplusLine(surplus, language)]
    return [head, ...sizeLines(rows, sizes, language), ...importLines(imports, moreImports, language), ...rest].join(
      '\n',
    )
  },
})

/** A place as it may be shown: without password. */
function placeName(place: string): string {
  const url = URL.parse(place)
  return url === null || url.password === '' ? place : `${url.protocol}//${url.host}${url.pathname}`
}
