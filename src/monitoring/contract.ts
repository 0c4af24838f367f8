import type { Expectation } from '../model/claim.ts'
import type { LinkEvidence } from '../model/evidence.ts'
import type { Breach } from '../model/sighting.ts'
import { addressKey } from '../url/index.ts'

/** Tokens of rel by which a page does not vouch for a link (Google, "Qualify your outbound links to Google"). */
const QUALIFIERS: readonly string[] = ['nofollow', 'sponsored', 'ugc']

export function qualifiersOf(rel: readonly string[]): string[] {
  return rel.filter((token) => QUALIFIERS.includes(token))
}

/** The first term of an agreement that the link does not keep; null when it keeps all. */
export function breachOf(agreed: Expectation, { leadsTo, anchor, rel }: LinkEvidence): Breach | null {
  if (agreed.target !== undefined && addressKey(agreed.target) !== addressKey(leadsTo))
    return { term: 'target', agreed: agreed.target, seen: leadsTo }
  if (agreed.anchor !== undefined && oneSpace(agreed.anchor) !== oneSpace(anchor))
    return { term: 'anchor', agreed: agreed.anchor, seen: anchor }
  if (agreed.rel !== undefined && relWords(agreed.rel) !== relWords(rel))
    return { term: 'rel', agreed: relWords(agreed.rel), seen: relWords(rel) }
  return null
}

const oneSpace = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase()

/** `follow` where nothing qualifies the link, as people write it in their sheets. */
function relWords(rel: readonly string[]): string {
  return qualifiersOf(rel).sort().join(' ') || 'follow'
}
