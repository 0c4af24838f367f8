import { z } from 'zod'
import { findSchemes, linkGraphAround, openPackedGraph } from '../../graph/index.ts'
import { Problem } from '../../model/problem.ts'
import type { Scheme } from '../../model/scheme.ts'
import { site } from '../audit/audit-fields.ts'
import { whichGraph } from '../graph-fields.ts'
import { definePlain } from '../operation.ts'
import { ownSchemes } from '../own-graph/own-schemes.ts'
import { printGroups, schemeGroups } from '../scheme-groups.ts'

export const graphSchemes = definePlain({
  name: 'graph schemes',
  summary: {
    nl: 'Zoek groepen die voor de rangschikking linken: in je werkbestand, of rond domeinen van een ingepakte linkgraaf',
    en: 'Look for groups that link for the sake of ranking: in your workspace, or around domains of a packed link graph',
  },
  effect: 'read',
  input: z.object({
    domains: z.array(z.string()).default([]).meta({
      positional: true,
      nl: 'domeinen, zoals voorbeeld.nl; verplicht bij --graph',
      en: 'domains, such as example.com; required with --graph',
    }),
    ...whichGraph,
    site,
  }),
  output: schemeGroups,
  async run(context, { domains, graph, workspace, site }) {
    const wanted = domains.map((domain) => domain.toLowerCase())
    const found =
      graph === undefined ? withSome(await ownSchemes(context, workspace, site), wanted) : schemesAround(graph, wanted)
    return { groups: found.map((group) => ({ ...group, evidence: group.evidence.map((sign) => ({ ...sign })) })) }
  },
  print: printGroups,
})

/** Groups with at least one of the domains in them; all when none is named. */
function withSome(groups: readonly Scheme[], domains: readonly string[]): readonly Scheme[] {
  if (domains.length === 0) return groups
  return groups.filter(({ members }) => domains.some((domain) => members.includes(domain)))
}

function schemesAround(path: string, domains: readonly string[]): Scheme[] {
  if (domains.length === 0) throw noDomain()
  const packed = openPackedGraph(path)
  try {
    const near = linkGraphAround(packed, domains)
    const graph = linkGraphAround(packed, [...domains, ...near.names])
    return findSchemes({ own: null, graph, hosts: [], links: [] })
  } finally {
    packed.close()
  }
}

function noDomain(): Problem {
  return new Problem('invalid', {
    nl: 'Noem bij --graph de domeinen waar het om gaat, zoals voorbeeld.nl.',
    en: 'With --graph, name the domains that it is about, such as example.com.',
  })
}
