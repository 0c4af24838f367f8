import type { CriterionId, Finding, Reason } from '../model/finding.ts'
import type { Gathered } from '../model/gathered.ts'
import type { Messages } from '../model/text.ts'
import type { Gate, GateId, Grade, Verdict } from '../model/verdict.ts'
import { isMissing } from './assess.ts'
import { reason } from './criterion.ts'
import { closedToGoogle, gatesOf } from './gates.ts'

/** What each criterion weighs in the mean that sorts links within a grade. Relevance first, then place (product.md P2, V5). */
const WEIGHTS: Readonly<Record<CriterionId, number>> = {
  relevance: 3,
  placement: 2.5,
  authority: 1.5,
  indexability: 1.5,
  scheme: 1,
  anchor: 0.5,
}

/** Below this a page is about something else; from the other on it is on the subject. Measured on three niches: docs/adr/0041. */
const OFF_TOPIC = 0.5
const ON_TOPIC = 0.82
/** Outside the first seventh of the web's domains, on the scale of rank-score.ts: log10(7) of five decades. */
const LOW_AUTHORITY = 0.17
/** A place that is worth less than this is furniture; see placement.ts. */
const FURNITURE = 0.4

export const VERDICT_MESSAGES: Messages = {
  strong: {
    nl: 'Een redactionele link op een passende pagina van een site die ertoe doet',
    en: 'An editorial link on a fitting page of a site that matters',
  },
  'strong-unranked': { nl: 'Een redactionele link op een passende pagina', en: 'An editorial link on a fitting page' },
  'fair-near': {
    nl: 'Een redactionele link op een pagina die zijdelings bij je onderwerp past',
    en: 'An editorial link on a page that borders on your subject',
  },
  'fair-low-authority': {
    nl: 'Een redactionele link op een passende pagina van een kleine site',
    en: 'An editorial link on a fitting page of a small site',
  },
  'fair-bio': {
    nl: 'Een link bij de schrijver, op een passende pagina',
    en: 'A link with the author, on a fitting page',
  },
  'fair-unread': {
    nl: 'Een redactionele link; het onderwerp van de pagina is niet vast te stellen',
    en: 'An editorial link; the subject of the page cannot be told',
  },
  'weak-place': {
    nl: 'Een echte link, maar op een plaats die weinig waard is',
    en: 'A real link, but in a place that is worth little',
  },
  'weak-off-topic': {
    nl: 'Een echte link, maar de pagina gaat over iets anders',
    en: 'A real link, but the page is about something else',
  },
  risk: { nl: 'Zou een handmatige beoordeling niet doorstaan', en: 'Would not survive a manual review' },
  'no-effect-scheme': {
    nl: 'Hoort bij een linkschema, maar geeft niets door',
    en: 'Belongs to a link scheme, but passes nothing on',
  },
}

type Decision = readonly [grade: Grade, because: Reason]

/** All policy in one place: gates first, in order; then place, subject and standing decide the grade. */
export function verdict(gathered: Gathered, findings: readonly Finding[]): Verdict {
  const gates = gatesOf(gathered)
  const decided = byPresence(gathered, gates) ?? byCredit(gates)
  if (decided !== null) return { grade: decided[0], because: decided[1], score: null, gates, findings }
  const [grade, because] = worth(gathered, findings)
  return { grade, because: reason(`verdict.${because}`), score: weightedMean(findings), gates, findings }
}

const gate = (gates: readonly Gate[], id: GateId): Gate =>
  gates.find((each) => each.id === id) ?? { id, passed: null, reason: reason('missing.not-gathered') }

/** Was the page read, and is the link there? */
function byPresence({ presence, indexing }: Gathered, gates: readonly Gate[]): Decision | null {
  const [checked, present, indexable] = [gate(gates, 'checked'), gate(gates, 'present'), gate(gates, 'indexable')]
  // A page that robots.txt closes to Google passes nothing on, whether the link is there or not.
  if (present.passed === null && closedToGoogle(indexing)) return ['no-effect', indexable.reason]
  if (checked.passed !== true) return ['unknown', checked.reason]
  if (present.passed === null) return ['unknown', present.reason]
  if (present.passed) return null
  const imitated = !isMissing(presence) && presence.imitation !== null
  return [imitated ? 'no-effect' : 'lost', present.reason]
}

/** Does it pass anything on, and would a manual reviewer let it stand? */
function byCredit(gates: readonly Gate[]): Decision | null {
  const [followed, indexable, honest] = [gate(gates, 'followed'), gate(gates, 'indexable'), gate(gates, 'honest')]
  const counts = followed.passed === true && indexable.passed === true
  if (honest.passed === false && counts) return ['risk', honest.reason]
  if (honest.passed === false) return ['no-effect', reason('verdict.no-effect-scheme', undefined, honest.reason.quotes)]
  if (followed.passed === false) return ['no-effect', followed.reason]
  if (indexable.passed === false) return ['no-effect', indexable.reason]
  return indexable.passed === null ? ['unknown', indexable.reason] : null
}

/** Below this confidence a finding is a hint, not a ground for a grade. */
const SURE = 0.5

function scoreOf(findings: readonly Finding[], id: CriterionId, leastConfidence = 0): number | null {
  const finding = findings.find(({ criterion }) => criterion === id)
  return finding === undefined || finding.confidence < leastConfidence ? null : finding.score
}

/** The grade of a link that is there and counts. Authority lifts a fitting link; it never outweighs the subject (P2). */
function worth({ link }: Gathered, findings: readonly Finding[]): [Grade, string] {
  const place = scoreOf(findings, 'placement') ?? 0
  const subject = scoreOf(findings, 'relevance', SURE)
  const standing = scoreOf(findings, 'authority')
  if (place < FURNITURE) return ['weak', 'weak-place']
  if (subject !== null && subject < OFF_TOPIC) return ['weak', 'weak-off-topic']
  const region = isMissing(link) ? 'body' : link.placement.region
  if (region === 'bio') return ['fair', 'fair-bio']
  if (region !== 'body') return ['weak', 'weak-place']
  if (subject === null) return ['fair', 'fair-unread']
  if (subject < ON_TOPIC) return ['fair', 'fair-near']
  if (standing === null) return ['strong', 'strong-unranked']
  return standing < LOW_AUTHORITY ? ['fair', 'fair-low-authority'] : ['strong', 'strong']
}

function weightedMean(findings: readonly Finding[]): number | null {
  let sum = 0
  let weight = 0
  for (const { criterion, score, confidence } of findings) {
    if (score === null) continue
    sum += score * WEIGHTS[criterion] * confidence
    weight += WEIGHTS[criterion] * confidence
  }
  return weight === 0 ? null : sum / weight
}
