import { z } from 'zod'
import { describeGraph } from '../../graph/index.ts'
import { say } from '../../i18n/index.ts'
import { whichGraph, withGraph } from '../graph-fields.ts'
import { definePlain } from '../operation.ts'

const LINES = {
  size: {
    nl: '{nodes} domeinen, {arcs} links; {dangling} domeinen linken nergens heen',
    en: '{nodes} domains, {arcs} links; {dangling} domains link to nobody',
  },
  core: {
    nl: '{components} groepen van domeinen die elkaar kunnen bereiken, de grootste van {core}',
    en: '{components} groups of domains that can reach each other, the largest of {core}',
  },
}

export const graphDescribe = definePlain({
  name: 'graph describe',
  summary: { nl: 'Zeg hoe groot een ingepakte linkgraaf is', en: 'Say how large a packed link graph is' },
  effect: 'read',
  input: z.object(whichGraph),
  output: z.object({
    nodes: z.number(),
    arcs: z.number(),
    dangling: z.number(),
    components: z.number().nullable(),
    core: z.number().nullable(),
  }),
  run: (context, which) => withGraph(context, which, (graph) => describeGraph(graph)),
  print: ({ nodes, arcs, dangling, components, core }, language) => {
    const size = say(LINES.size, language, { nodes, arcs, dangling })
    return components === null || core === null ? size : `${size}\n${say(LINES.core, language, { components, core })}`
  },
})
