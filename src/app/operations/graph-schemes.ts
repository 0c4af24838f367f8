import { z } from 'zod'
import { findSchemes, linkGraphAround, openPackedGraph } from '../../graph/index.ts'
import { graphFile } from '../graph-fields.ts'
import { definePlain } from '../operation.ts'
import { printGroups, schemeGroups } from '../scheme-groups.ts'

export const graphSchemes = definePlain({
  name: 'graph schemes',
  summary: {
    nl: 'Zoek groepen die voor de rangschikking linken rond bepaalde domeinen van een ingepakte linkgraaf',
    en: 'Look for groups that link for the sake of ranking around some domains of a packed link graph',
  },
  effect: 'read',
  input: z.object({
    domains: z.array(z.string()).min(1).meta({
      positional: true,
      nl: 'domeinen, zoals voorbeeld.nl',
      en: 'domains, such as example.com',
    }),
    graph: graphFile,
  }),
  output: schemeGroups,
  async run(_context, { domains, graph: path }) {
    const packed = openPackedGraph(path)
    try {
      const near = linkGraphAround(packed, domains)
      const graph = linkGraphAround(packed, [...domains, ...near.names])
      const groups = findSchemes({ own: null, graph, hosts: [], links: [] })
      return { groups: groups.map((group) => ({ ...group, evidence: group.evidence.map((sign) => ({ ...sign })) })) }
    } finally {
      packed.close()
    }
  },
  print: printGroups,
})
