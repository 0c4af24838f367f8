import type { AuditedLink } from '../../model/audited-link.ts'
import type { Quote } from '../../model/evidence.ts'
import type { CriterionId, Reason } from '../../model/finding.ts'
import { LANGUAGES } from '../../model/text.ts'
import type { Language, Messages, Params } from '../../model/text.ts'
import type { GateId } from '../../model/verdict.ts'
import { say } from '../../i18n/index.ts'
import { checklist } from './checklist.ts'
import type { Answer } from './checklist.ts'

/** A sentence filled in, in every language. */
export type Said = Readonly<Record<Language, string>>

export interface SaidReason {
  readonly says: Said
  readonly quotes: readonly Quote[]
}

/** Everything the panel of one link shows, apart from what its row in the table already says. */
export interface LinkDetails {
  readonly because: SaidReason
  readonly checklist: readonly Answer[]
  readonly gates: readonly (SaidReason & { readonly id: GateId; readonly passed: boolean | null })[]
  readonly findings: readonly {
    readonly criterion: CriterionId
    readonly score: number | null
    readonly reasons: readonly SaidReason[]
  }[]
  readonly link: {
    readonly href: string
    readonly match: string
    readonly paragraph: string
    readonly path: string
    readonly snippet: string
  } | null
  readonly scheme: {
    readonly kind: string
    readonly members: readonly string[]
    readonly evidence: readonly { readonly member: string; readonly says: Said; readonly quote: Quote }[]
  } | null
  readonly checkedAt: string
  readonly readFrom: AuditedLink['readFrom']
  readonly finalUrl: string
  readonly hops: AuditedLink['hops']
  readonly claims: AuditedLink['claims']
}

/** A scheme can have thousands of members; the panel shows the first of them. */
const MOST_MEMBERS = 50

export function linkDetails(link: AuditedLink, messages: Messages): LinkDetails {
  const said = (reason: Reason): SaidReason => ({ says: saidIn(messages, reason), quotes: reason.quotes ?? [] })
  const { verdict } = link
  return {
    because: said(verdict.because),
    checklist: checklist(link),
    gates: verdict.gates.map(({ id, passed, reason }) => ({ id, passed, ...said(reason) })),
    findings: verdict.findings.map(({ criterion, score, reasons }) => ({
      criterion,
      score,
      reasons: reasons.map(said),
    })),
    link: link.link && {
      href: link.link.href,
      match: link.link.match,
      paragraph: link.link.paragraph,
      path: link.link.path,
      snippet: link.link.snippet,
    },
    scheme: link.scheme && {
      kind: link.scheme.kind,
      members: link.scheme.members.slice(0, MOST_MEMBERS),
      evidence: link.scheme.evidence.slice(0, MOST_MEMBERS).map(({ member, sign, params, quote }) => ({
        member,
        says: saidIn(messages, { message: sign, params }),
        quote,
      })),
    },
    checkedAt: link.checkedAt,
    readFrom: link.readFrom,
    finalUrl: link.finalUrl,
    hops: link.hops,
    claims: link.claims,
  }
}

/** A key without a sentence is shown as it is: better an odd word than a reason left out. */
export function saidIn(
  messages: Messages,
  { message, params }: { readonly message: string; readonly params?: Params | undefined },
): Said {
  const text = messages[message]
  const spoken = (language: Language) => (text ? say(text, language, params) : message)
  return Object.fromEntries(LANGUAGES.map((language) => [language, spoken(language)])) as Said
}
