import type { BuildOptions, BuildStage } from '../graph/index.ts'
import type { Text } from '../model/text.ts'
import type { Context } from './operation.ts'

const STAGES: Readonly<Record<BuildStage, Text>> = {
  names: { nl: 'Leest domeinen (bytes)', en: 'Reading domains (bytes)' },
  order: { nl: 'Zet domeinen op volgorde', en: 'Putting domains in order' },
  arcs: { nl: 'Leest links (bytes)', en: 'Reading links (bytes)' },
  out: { nl: 'Pakt in wie waarheen linkt (domeinen)', en: 'Packing who links where (domains)' },
  in: { nl: 'Pakt in wie waarvandaan linkt (domeinen)', en: 'Packing who is linked from where (domains)' },
}
const BEGINS = {
  resumed: { nl: 'Gaat verder waar het was afgebroken.', en: 'Going on where it was stopped.' },
  changed: {
    nl: 'De invoer is sinds de afgebroken poging veranderd: begint opnieuw.',
    en: 'The input has changed since the attempt that was stopped: starting anew.',
  },
}

/** Tells how far the packing of a graph or of ranks is, and whether it goes on with what a stopped one left. */
export function tellBuild(context: Context): Required<Pick<BuildOptions, 'begins' | 'report' | 'signal'>> {
  return {
    begins: (found) => (found === 'nothing' ? undefined : context.note(BEGINS[found])),
    report: (stage, done, total) => context.report({ stage: STAGES[stage], done, total }),
    signal: context.signal,
  }
}
