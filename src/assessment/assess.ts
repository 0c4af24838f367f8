import type { Evidence, Gathered, Missing } from '../model/gathered.ts'
import { CRITERION_IDS, type Finding } from '../model/finding.ts'
import type { Messages } from '../model/text.ts'
import * as criteria from './criteria/index.ts'
import { reason, type Criterion } from './criterion.ts'

/** The six, in the order in which they are told. */
export const CRITERIA: readonly Criterion[] = Object.values(criteria).sort(
  (one, other) => CRITERION_IDS.indexOf(one.id) - CRITERION_IDS.indexOf(other.id),
)

export const MISSING_MESSAGES: Messages = {
  'not-checked': { nl: 'De pagina kon niet worden bekeken', en: 'The page could not be looked at' },
  'no-link': {
    nl: 'De link staat er niet, dus hier valt niets over te zeggen',
    en: 'The link is not there, so there is nothing to say about it',
  },
  'too-little-text': {
    nl: 'Er staat te weinig tekst om iets over te zeggen',
    en: 'There is too little text to say anything',
  },
  'not-gathered': { nl: 'Hier is niets over bekend', en: 'Nothing is known about this' },
}

/** Runs every criterion over the evidence. A criterion whose evidence is missing answers "unknown", never zero. */
export function assess(gathered: Gathered, over: readonly Criterion[] = CRITERIA): Finding[] {
  return over.map((criterion) => {
    const missing = criterion.needs.flatMap((part) => (isMissing(gathered[part]) ? [gathered[part].missing] : []))
    if (missing[0] === undefined) return criterion.judge(gathered as Evidence)
    return { criterion: criterion.id, score: null, confidence: 0, reasons: [reason(`missing.${missing[0]}`)] }
  })
}

export function isMissing(part: object): part is Missing {
  return 'missing' in part
}
