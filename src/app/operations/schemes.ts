import { z } from 'zod'
import { findSchemes, readSchemeFolder } from '../../graph/index.ts'
import { definePlain } from '../operation.ts'
import { printGroups, schemeGroups } from '../scheme-groups.ts'

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
  output: schemeGroups,
  async run(_context, { input }) {
    const groups = findSchemes(await readSchemeFolder(input))
    return { groups: groups.map((group) => ({ ...group, evidence: group.evidence.map((sign) => ({ ...sign })) })) }
  },
  print: printGroups,
})
