import { z } from 'zod'
import * as fields from '../audit/audit-fields.ts'
import { CHANGE_KINDS } from '../../model/change.ts'
import { Problem } from '../../model/problem.ts'
import { sayChange } from '../../notifications/index.ts'
import type { StoredChange } from '../../store/index.ts'
import { wordingIn } from '../notify/wording.ts'
import { definePlain } from '../operation.ts'
import { chooseProject, openWorkspace } from '../watch/open-workspace.ts'

const DAY = 86_400_000

const ABSENT = {
  nl: 'Er is geen verandering met nummer {id} in dit werkbestand. De nummers staan in schakel changes.',
  en: 'There is no change with number {id} in this workspace. The numbers are in schakel changes.',
}

const change = z.object({
  id: z.number().int(),
  at: z.string(),
  source_url: z.string(),
  target_url: z.string().nullable(),
  change: z.enum(CHANGE_KINDS),
  from: z.string().nullable(),
  to: z.string().nullable(),
})

const ids = (nl: string, en: string) =>
  z.array(z.coerce.number().int().positive()).default([]).meta({ value: 'ID', nl, en })

export const changes = definePlain({
  name: 'changes',
  summary: {
    nl: 'Toon wat er aan links veranderde, de nieuwste eerst; vink af of laat een tijd rusten',
    en: 'Show what changed about links, newest first; tick off, or let rest for a while',
  },
  effect: 'write',
  input: z.object({
    site: fields.site,
    workspace: fields.ownWorkspace,
    now: fields.now,
    last: z.coerce
      .number()
      .int()
      .min(1)
      .max(100_000)
      .default(100)
      .meta({ value: 'N', nl: 'hoeveel er getoond worden (100)', en: 'how many are shown (100)' }),
    acknowledge: ids('gezien: niemand wordt er nog over bericht', 'seen to: nobody is told of it any more'),
    snooze: ids('laat de link van deze verandering rusten', 'let the link of this change rest'),
    days: z.coerce
      .number()
      .min(1)
      .max(365)
      .default(30)
      .meta({ value: 'N', nl: 'hoeveel dagen de link rust (30)', en: 'how many days the link rests (30)' }),
  }),
  output: z.object({ changes: z.array(change) }),
  async run({ services }, { site, workspace, now, last, acknowledge, snooze, days }) {
    const store = await openWorkspace(services, workspace)
    try {
      const { id: projectId } = await chooseProject(store, site)
      const at = now ?? services.now()
      const until = new Date(Date.parse(at) + days * DAY).toISOString()
      for (const id of acknowledge) known(id, await store.receivers.acknowledge(id, at))
      for (const id of snooze) known(id, await store.receivers.snooze(id, until))
      return { changes: (await store.changes.newest(projectId, last)).map(rowOf) }
    } finally {
      await store.close()
    }
  },
  print({ changes: rows }, language) {
    const wording = wordingIn(language)
    return rows
      .map(({ id, at, source_url, change: kind, from, to }) => {
        const said = sayChange({ kind, from, to }, wording)
        return `${String(id).padStart(6)}  ${at.slice(0, 10)}  ${said}\n        ${source_url}`
      })
      .join('\n')
  },
})

function rowOf({ id, at, source, target, change: { kind, from, to } }: StoredChange) {
  return { id, at, source_url: source, target_url: target, change: kind, from, to }
}

function known(id: number, found: boolean): void {
  if (!found) throw new Problem('not-found', ABSENT, { id })
}
