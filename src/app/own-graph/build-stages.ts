import type { BuildStage } from '../../graph/index.ts'
import type { Text } from '../../model/text.ts'
import type { Context } from '../operation.ts'

const STAGES: Readonly<Record<BuildStage, Text>> = {
  names: { nl: 'bytes aan domeinen gelezen', en: 'bytes of domains read' },
  arcs: { nl: 'bytes aan links gelezen', en: 'bytes of links read' },
  out: { nl: 'domeinen ingepakt, heen', en: 'domains packed, outbound' },
  in: { nl: 'domeinen ingepakt, terug', en: 'domains packed, inbound' },
}

/** Tells how far the packing of a graph is. */
export function tellBuild(context: Context): (stage: BuildStage, done: number) => void {
  return (stage, done) => context.report({ stage: STAGES[stage], done, total: null })
}
