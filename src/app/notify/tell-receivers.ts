import { randomUUID } from 'node:crypto'
import type { News } from '../../model/news.ts'
import { Problem } from '../../model/problem.ts'
import type { Text } from '../../model/text.ts'
import type { Grade } from '../../model/verdict.ts'
import { composeMessage, dueNews, sendTo, type Receiver, type Way } from '../../notifications/index.ts'
import type { Store, UntoldChange } from '../../store/index.ts'
import type { Context } from '../operation.ts'
import { wordingIn } from './wording.ts'

export interface Telling {
  readonly store: Store
  readonly receivers: readonly Receiver[]
  readonly now: () => string
  readonly way: Way
}

/** Messages sent and changes in them, and messages that were not taken. */
export interface TellSummary {
  readonly messages: number
  readonly changes: number
  readonly failed: number
}

/** Longest that one receiver is held: a server that answers slowly, four times, and some. */
const HELD_MS = 5 * 60_000
/** Changes looked at for one receiver in one round; more come in the next. */
const MOST = 5_000

const FAILED: Text = { nl: '{receiver}: {why}', en: '{receiver}: {why}' }

/**
 * Tells each receiver what is due. A change is noted as told after its message was taken: a process that dies in
 * between sends it again under the same id. One receiver that fails does not keep the others waiting.
 */
export async function tellReceivers(telling: Telling, context: Context): Promise<TellSummary> {
  const owner = randomUUID()
  const sites = new Map((await telling.store.projects.list()).map(({ id, project }) => [id, project.site]))
  let [messages, changes, failed] = [0, 0, 0]
  for (const receiver of telling.receivers) {
    const now = Date.parse(telling.now())
    if (!(await telling.store.receivers.hold(receiver.name, owner, now, now + HELD_MS))) continue
    try {
      const told = await tellOne(telling, receiver, sites)
      changes += told
      messages += Math.min(told, 1)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      failed++
      context.note(FAILED, { receiver: receiver.name, why: error.message })
    } finally {
      await telling.store.receivers.release(receiver.name, owner)
    }
  }
  return { messages, changes, failed }
}

/** Gives how many changes were told. */
async function tellOne(
  { store, now, way }: Telling,
  receiver: Receiver,
  sites: ReadonlyMap<number, string>,
): Promise<number> {
  const at = now()
  const untold = await store.receivers.untold(receiver.name, at, MOST)
  const news = untold.map((change) => newsOf(change, sites.get(change.projectId) ?? change.source))
  const due = dueNews(news, receiver.rhythm, await store.receivers.lastDigest(receiver.name), at)
  if (due.news.length > 0) await sendTo(receiver, composeMessage(due.news, wordingIn(receiver.language)), way)
  const ids = due.news.map(({ id }) => Number(id))
  if (due.digest || ids.length > 0) await store.receivers.told(receiver.name, ids, due.digest ? at : null)
  return due.news.length
}

export function newsOf({ id, at, source, target, change, grade }: UntoldChange, site: string): News {
  return { id: String(id), at, site, source, target, grade: grade as Grade | null, change }
}
