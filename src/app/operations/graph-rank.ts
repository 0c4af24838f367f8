import { z } from 'zod'
import {
  best,
  harmonicCentrality,
  pageRank,
  readSeeds,
  teleportTo,
  USUAL_SEEDS,
  writeScores,
  type PackedGraph,
} from '../../graph/index.ts'
import { Problem } from '../../model/problem.ts'
import { definePlain, type Context } from '../operation.ts'
import { whichGraph, withGraph } from '../graph-fields.ts'

const METHODS = ['pagerank', 'harmonic', 'trust', 'anti-trust'] as const
const ROUND = { nl: 'rondes gedaan', en: 'rounds done' }

export const graphRank = definePlain({
  name: 'graph rank',
  summary: {
    nl: 'Reken uit welke domeinen in een ingepakte linkgraaf het meest tellen',
    en: 'Compute which domains count most in a packed link graph',
  },
  effect: 'write',
  input: z.object({
    ...whichGraph,
    method: z.enum(METHODS).default('pagerank').meta({
      nl: 'pagerank; harmonic (schatting); trust, vanaf vertrouwde sites; anti-trust, terug vanaf bekende spam',
      en: 'pagerank; harmonic (an estimate); trust, from trusted sites; anti-trust, back from known spam',
    }),
    seeds: z.array(z.string()).optional().meta({
      value: 'FILE',
      nl: 'lijsten van sites om bij te beginnen (trust: anders overheden, universiteiten en publieke omroepen)',
      en: 'lists of sites to start from (trust: else governments, universities and public broadcasters)',
    }),
    top: z.coerce.number().int().min(0).max(100_000).default(20).meta({
      value: 'N',
      nl: 'hoeveel domeinen te tonen',
      en: 'how many domains to show',
    }),
    out: z.string().optional().meta({
      value: 'FILE',
      nl: 'schrijf ook alle domeinen met hun score, als tekst (.gz mag)',
      en: 'also write all domains with their scores, as text (.gz if you like)',
    }),
  }),
  output: z.object({
    method: z.enum(METHODS),
    rounds: z.number(),
    top: z.array(z.object({ domain: z.string(), score: z.number() })),
  }),
  run: (context, { method, seeds, top, out, ...which }) =>
    withGraph(context, which, async (graph) => {
      const { scores, rounds } = await scoresBy(method, graph, seeds, context)
      if (out !== undefined) await writeScores(graph, scores, out)
      const rows = best(scores, top).map((node) => ({ domain: graph.domainOf(node), score: scores[node] ?? 0 }))
      return { method, rounds, top: rows }
    }),
  print: ({ top }) => top.map(({ domain, score }) => `${score.toPrecision(4).padStart(10)}  ${domain}`).join('\n'),
})

async function scoresBy(
  method: (typeof METHODS)[number],
  graph: PackedGraph,
  seeds: readonly string[] | undefined,
  context: Context,
): Promise<{ readonly scores: Float64Array; readonly rounds: number }> {
  const report = (done: number): void => {
    if (context.signal.aborted) throw interrupted()
    context.report({ stage: ROUND, done, total: null })
  }
  if (method === 'harmonic') {
    const { centrality, steps } = await harmonicCentrality(graph, { report })
    return { scores: centrality, rounds: steps }
  }
  if (method === 'anti-trust' && seeds === undefined) throw noSpamGiven()
  const start = method === 'pagerank' && seeds === undefined ? null : await readSeeds(seeds ?? USUAL_SEEDS)
  const teleport = start === null ? null : teleportTo(start, graph)
  const { ranks, rounds } = await pageRank(graph, { teleport, backwards: method === 'anti-trust', report })
  return { scores: ranks, rounds }
}

function interrupted(): Problem {
  return new Problem('interrupted', { nl: 'Afgebroken.', en: 'Stopped.' })
}

function noSpamGiven(): Problem {
  return new Problem('invalid', {
    nl: 'Voor anti-trust is een lijst van bekende spamsites nodig: geef die met --seeds.',
    en: 'Anti-trust needs a list of known spam sites: give it with --seeds.',
  })
}
