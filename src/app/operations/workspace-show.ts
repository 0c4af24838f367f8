import { z } from 'zod'
import { say } from '../../i18n/index.ts'
import { describeWorkspace } from '../../store/index.ts'
import * as fields from '../audit/audit-fields.ts'
import { definePlain } from '../operation.ts'
import { placeOf } from '../watch/open-workspace.ts'

const SIZE = { nl: '{place}: {megabytes} MB', en: '{place}: {megabytes} MB' }

export const workspaceShow = definePlain({
  name: 'workspace show',
  summary: {
    nl: 'Toon hoe groot een werkbestand is en wat erin staat',
    en: 'Show how large a workspace is and what it holds',
  },
  effect: 'read',
  input: z.object({ workspace: fields.ownWorkspace }),
  output: z.object({ place: z.string(), bytes: z.number(), rows: z.record(z.string(), z.number()) }),
  async run({ services }, input) {
    const workspace = placeOf(services, input.workspace)
    return { place: placeName(workspace), ...(await describeWorkspace(workspace)) }
  },
  print({ place, bytes, rows }, language) {
    const lines = Object.entries(rows).map(([table, count]) => `${String(count).padStart(10)}  ${table}`)
    return [say(SIZE, language, { place, megabytes: bytes / 1e6 }), ...lines].join('\n')
  },
})

/** A place as it may be shown: without password. */
function placeName(place: string): string {
  const url = URL.parse(place)
  return url === null || url.password === '' ? place : `${url.protocol}//${url.host}${url.pathname}`
}
