import { Problem } from '../../model/problem.ts'
import type { Store } from '../../store/index.ts'

const BACKWARDS = {
  nl: 'In dit werkbestand is het al {clock}; {now} ligt daarvoor. De klok van een werkbestand loopt nooit terug: kies een later --now of een ander werkbestand.',
  en: 'In this workspace it is {clock} already; {now} lies before that. The clock of a workspace never runs backwards: choose a later --now or another workspace.',
}

/** Clocks of machines differ and are set right now and then; so much (ms) back is no rehearsal. */
const TOLERANCE = 5 * 60_000

/**
 * The clock of a workspace: a fixed time in a rehearsal, else the machine's. It never shows a time before one that was
 * worked with.
 * @throws Problem `conflict` for a time that lies before
 */
export async function openClock(store: Store, fixed: string | undefined, machine: () => string): Promise<() => string> {
  const now = new Date(fixed ?? machine()).toISOString()
  const shown = await store.clock.advance(now)
  const behind = Date.parse(shown) - Date.parse(now)
  if (behind > (fixed === undefined ? TOLERANCE : 0)) throw new Problem('conflict', BACKWARDS, { clock: shown, now })
  if (fixed !== undefined) return () => now
  return () => new Date(Math.max(Date.parse(machine()), Date.parse(shown))).toISOString()
}
