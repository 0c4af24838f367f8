import { z } from 'zod'
import { say } from '../../i18n/index.ts'
import { Problem } from '../../model/problem.ts'
import { whichGraph, withGraph } from '../graph-fields.ts'
import { definePlain } from '../operation.ts'

const IN = { nl: '{count} domeinen linken naar {domain}', en: '{count} domains link to {domain}' }
const OUT = { nl: '{domain} linkt naar {count} domeinen', en: '{domain} links to {count} domains' }
const list = z.object({ count: z.number(), domains: z.array(z.string()) })

export const graphNeighbours = definePlain({
  name: 'graph neighbours',
  summary: {
    nl: 'Toon welke domeinen naar een domein linken en naar welke het linkt',
    en: 'Show which domains link to a domain and to which it links',
  },
  effect: 'read',
  input: z.object({
    domain: z.string().meta({
      positional: true,
      nl: 'domein, zoals voorbeeld.nl',
      en: 'domain, such as example.com',
    }),
    ...whichGraph,
    most: z.coerce.number().int().min(0).default(100).meta({
      value: 'N',
      nl: 'hoeveel domeinen per richting te noemen',
      en: 'how many domains to name in each direction',
    }),
  }),
  output: z.object({ domain: z.string(), in: list, out: list }),
  run: (context, { domain, most, ...which }) =>
    withGraph(context, which, (graph) => {
      const node = graph.nodeOf(domain.toLowerCase())
      if (node < 0) throw unknown(domain)
      const named = (found: Uint32Array): z.output<typeof list> => ({
        count: found.length,
        domains: Array.from(found.subarray(0, most), (other) => graph.domainOf(other)),
      })
      return { domain, in: named(graph.in.of(node)), out: named(graph.out.of(node)) }
    }),
  print: (found, language) =>
    [IN, OUT]
      .flatMap((text, at) => {
        const { count, domains } = at === 0 ? found.in : found.out
        return [say(text, language, { count, domain: found.domain }), ...domains.map((domain) => `  ${domain}`)]
      })
      .join('\n'),
})

function unknown(domain: string): Problem {
  const text = { nl: '{domain} staat niet in deze graaf.', en: '{domain} is not in this graph.' }
  return new Problem('not-found', text, { domain })
}
