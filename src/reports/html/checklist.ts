import type { AuditedLink } from '../../model/audited-link.ts'
import type { CriterionId } from '../../model/finding.ts'

export type AnswerWord = 'yes' | 'partly' | 'no' | 'unknown'

/** One question of the closing checklist, answered; `criterion` holds the proof. */
export interface Answer {
  readonly question: string
  readonly answer: AnswerWord
  readonly criterion: CriterionId
}

/** Q1 to Q5 of the closing checklist (docs/report.md), each answered by one criterion. */
const QUESTIONS: readonly (readonly [string, CriterionId])[] = [
  ['theme', 'relevance'],
  ['editorial', 'placement'],
  ['reliable', 'authority'],
  ['anchor', 'anchor'],
  ['indexable', 'indexability'],
]

export function checklist(link: AuditedLink): Answer[] {
  return QUESTIONS.map(([question, criterion]) => ({
    question,
    criterion,
    answer: question === 'indexable' ? indexable(link) : answer(scoreOf(link, criterion)),
  }))
}

function indexable({ indexable: word }: AuditedLink): AnswerWord {
  return word === 'unverifiable' ? 'unknown' : word
}

function scoreOf(link: AuditedLink, criterion: CriterionId): number | null {
  return link.verdict.findings.find((finding) => finding.criterion === criterion)?.score ?? null
}

/** In thirds, as the bands of the profile audit. */
function answer(score: number | null): AnswerWord {
  if (score === null) return 'unknown'
  if (score < 1 / 3) return 'no'
  return score < 2 / 3 ? 'partly' : 'yes'
}
