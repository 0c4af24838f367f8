import { z } from 'zod'
import type { ListedLink } from '../../store/index.ts'

const word = z.string().nullable()

/** A link as scripts read it; null where it is not known. */
export const linkRowSchema = z.object({
  id: z.number().int(),
  source_url: z.string(),
  target_url: word,
  domain: z.string(),
  grade: word,
  found: z.boolean().nullable(),
  anchor: z.string(),
  anchor_class: word,
  rel: z.array(z.string()),
  followed: z.boolean().nullable(),
  placement: word,
  indexable: z.boolean().nullable(),
  outcome: word,
  status: z.number().int().nullable(),
  relevance: z.number().nullable(),
  authority: z.number().nullable(),
  first_seen: word,
  last_seen: word,
  checked: word,
  changed: word,
  reported_by: z.array(z.string()),
})
export type LinkRow = z.output<typeof linkRowSchema>

const known = (text: string): string | null => (text === '' ? null : text)
const flag = (text: string): boolean | null => (text === '' ? null : text === 'yes')
const words = (text: string): string[] => text.split(' ').filter(Boolean)

export function linkRow(link: ListedLink): LinkRow {
  const { id, source, target, domain, anchor, traits, relevance, authority } = link
  const { grade, found, anchor_class, rel, followed, placement, indexable, outcome, status, tools } = traits
  return {
    id,
    source_url: source,
    target_url: target,
    domain,
    grade: known(grade),
    found: flag(found),
    anchor,
    anchor_class: known(anchor_class),
    rel: words(rel),
    followed: flag(followed),
    placement: known(placement),
    indexable: flag(indexable),
    outcome: known(outcome),
    status: status === '' ? null : Number(status),
    relevance,
    authority,
    first_seen: known(link.firstSeen),
    last_seen: known(link.lastSeen),
    checked: known(link.checked),
    changed: known(link.changed),
    reported_by: words(tools),
  }
}
