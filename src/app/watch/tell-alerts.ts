import { existsSync } from 'node:fs'
import { appendFile, readFile } from 'node:fs/promises'
import type { Store, StoredChange } from '../../store/index.ts'

/** The name under which the store notes what was written to a file of alerts. */
const CHANNEL = 'alerts-file'

/**
 * Appends every change that was not told yet to a file, one JSON line each. Lines carry the change's number, so that a
 * change whose line was written just before the process was killed is not written twice.
 */
export async function tellAlerts(store: Store, file: string): Promise<number> {
  const written = await numbersIn(file)
  let told = 0
  await store.changes.tell(CHANNEL, async (changes) => {
    const fresh = changes.filter(({ id }) => !written.has(id))
    told += fresh.length
    await appendFile(file, fresh.map((change) => `${JSON.stringify(alertOf(change))}\n`).join(''), { flush: true })
  })
  return told
}

function alertOf({ id, at, source, target, change: { kind, from, to } }: StoredChange) {
  // The contract names a move to the footer apart; any other weaker place is `moved`, with from and to.
  const change = kind === 'moved' && to === 'footer' ? 'moved-to-footer' : kind
  return { at, source_url: source, target_url: target, change, from, to, id }
}

async function numbersIn(file: string): Promise<Set<number>> {
  if (!existsSync(file)) return new Set()
  const lines = (await readFile(file, 'utf8')).split('\n')
  return new Set(lines.flatMap((line) => /"id":(\d+)\}$/.exec(line)?.[1] ?? []).map(Number))
}
