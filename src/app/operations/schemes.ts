import { z } from 'zod'
import { describeScheme, findSchemes, readSchemeFolder } from '../../graph/index.ts'
import { say } from '../../i18n/index.ts'
import { SCHEME_KINDS } from '../../model/scheme.ts'
import { definePlain } from '../operation.ts'

export const schemes = definePlain({
  name: 'schemes',
  summary: {
    nl: 'Zoek groepen sites die voor de rangschikking linken, in een map met een linkgraaf',
    en: 'Look for groups of sites that link for the sake of ranking, in a folder with a link graph',
  },
  effect: 'read',
  input: z.object({
    input: z.string().meta({
      nl: 'Map met vertices, edges, links.jsonl.gz, hosts.jsonl.gz en own.json; alleen edges moet er zijn',
      en: 'Folder with vertices, edges, links.jsonl.gz, hosts.jsonl.gz and own.json; only edges must be there',
    }),
  }),
  output: z.object({
    groups: z.array(
      z.object({
        kind: z.enum(SCHEME_KINDS),
        family: z.enum(['exchange', 'network', 'paid', 'user-content']),
        members: z.array(z.string()).readonly(),
        score: z.number(),
        evidence: z.array(z.record(z.string(), z.unknown())).readonly(),
      }),
    ),
  }),
  async run(_context, { input }) {
    const groups = findSchemes(await readSchemeFolder(input))
    return { groups: groups.map((group) => ({ ...group, evidence: group.evidence.map((sign) => ({ ...sign })) })) }
  },
  print: ({ groups }, language) =>
    groups.length === 0
      ? { nl: 'Geen groepen gevonden.', en: 'No groups found.' }[language]
      : groups
          .map((group) => {
            const { text, params } = describeScheme(group)
            return `${group.score.toFixed(2)}  ${group.kind}  ${say(text, language, params)}\n      ${group.members.join(' ')}`
          })
          .join('\n'),
})
