import { setTimeout as sleep } from 'node:timers/promises'
import { Problem } from '../../model/problem.ts'
import type { Context } from '../operation.ts'
import { watchOnce, type PassSummary, type Watching } from './run-watch.ts'

/** Pause (ms) between two looks at what is due. */
const PAUSE = 60_000

/** Pages are taken up for so long (ms) before what was seen is judged and told: with much to do it is never all done. */
const LONGEST_PASS = 15 * 60_000

/** Looks at what is due, again and again, until it is interrupted; `afterPass` tells what was found. */
export async function keepWatching(
  watching: Watching,
  afterPass: () => Promise<void>,
  context: Context,
): Promise<PassSummary> {
  const total = { pages: 0, changes: 0 }
  const { signal } = context
  while (!signal.aborted) {
    try {
      const { pages, changes } = await watchOnce(watching, context, LONGEST_PASS)
      total.pages += pages
      total.changes += changes
    } catch (error) {
      // To be interrupted is how this ends.
      if (!(error instanceof Problem && error.code === 'interrupted')) throw error
    }
    await afterPass()
    if ((await watching.store.checks.countDue(Date.parse(watching.now()))) > 0) continue
    await sleep(PAUSE, undefined, { signal }).catch(() => undefined)
  }
  return total
}
