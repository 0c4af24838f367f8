import type { Evidence, EvidencePart } from '../model/gathered.ts'
import type { Quote } from '../model/evidence.ts'
import type { CriterionId, Finding, Reason } from '../model/finding.ts'
import type { Messages, Params } from '../model/text.ts'

/** Makes a reason of one of the criterion's own messages; a message that does not exist is a type error. */
export type Say<Key extends string> = (
  key: Key,
  params?: Params,
  quotes?: readonly (Quote | null | undefined)[],
) => Reason

export interface Definition<Part extends EvidencePart, Key extends string> {
  readonly id: CriterionId
  /** The parts of evidence it looks at; it is handed these and no others. */
  readonly needs: readonly Part[]
  readonly messages: Readonly<Record<Key, Messages[string]>>
  judge(evidence: Pick<Evidence, Part>, say: Say<Key>): Omit<Finding, 'criterion'>
}

export interface Criterion {
  readonly id: CriterionId
  readonly needs: readonly EvidencePart[]
  readonly messages: Messages
  judge(evidence: Evidence): Finding
}

/** One question asked of the evidence. Pure: the same evidence gives the same finding, byte for byte. */
export function defineCriterion<const Part extends EvidencePart, Key extends string>(
  definition: Definition<Part, Key>,
): Criterion {
  const { id, needs, messages } = definition
  const say: Say<Key> = (key, params, quotes) => reason(`${id}.${key}`, params, quotes)
  return { id, needs, messages, judge: (evidence) => ({ criterion: id, ...definition.judge(evidence, say) }) }
}

/** A sentence with its figures and proof; empty parts are left out, so that stored findings stay short. */
export function reason(message: string, params?: Params, quotes?: readonly (Quote | null | undefined)[]): Reason {
  const proof = (quotes ?? []).filter((quote): quote is Quote => quote !== null && quote !== undefined)
  return { message, ...(params === undefined ? {} : { params }), ...(proof.length === 0 ? {} : { quotes: proof }) }
}
