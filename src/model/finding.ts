import type { Quote } from './evidence.ts'
import type { Params } from './text.ts'

export const CRITERION_IDS = ['relevance', 'authority', 'placement', 'anchor', 'indexability', 'scheme'] as const
export type CriterionId = (typeof CRITERION_IDS)[number]

/** One sentence of a finding, not yet in any language, with the words of the page that prove it. */
export interface Reason {
  /** `<criterion>.<key>`, in the messages of the code that said it. */
  readonly message: string
  readonly params?: Params
  readonly quotes?: readonly Quote[]
}

/** One criterion's judgement of one link. `score: null` means "we do not know", which is never the same as "bad". */
export interface Finding {
  readonly criterion: CriterionId
  /** 0..1, or null for unknown. */
  readonly score: number | null
  /** 0..1. */
  readonly confidence: number
  readonly reasons: readonly Reason[]
}
