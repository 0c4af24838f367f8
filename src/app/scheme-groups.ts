import { z } from 'zod'
import { describeScheme } from '../graph/index.ts'
import { say } from '../i18n/index.ts'
import { SCHEME_KINDS } from '../model/scheme.ts'
import type { Language } from '../model/text.ts'

/** Schemes as commands give them. */
export const schemeGroups = z.object({
  groups: z.array(
    z.object({
      kind: z.enum(SCHEME_KINDS),
      family: z.enum(['exchange', 'network', 'paid', 'user-content']),
      members: z.array(z.string()).readonly(),
      score: z.number(),
      evidence: z.array(z.record(z.string(), z.unknown())).readonly(),
    }),
  ),
})

/** Each group as its score, its kind, the sentence about it and its members. */
export function printGroups({ groups }: z.output<typeof schemeGroups>, language: Language): string {
  if (groups.length === 0) return { nl: 'Geen groepen gevonden.', en: 'No groups found.' }[language]
  return groups
    .map((group) => {
      const { text, params } = describeScheme(group)
      return `${group.score.toFixed(2)}  ${group.kind}  ${say(text, language, params)}\n      ${group.members.join(' ')}`
    })
    .join('\n')
}
