import { z } from 'zod'
import { buildGraph, openGraphFolder, type BuildStage } from '../../graph/index.ts'
import { say } from '../../i18n/index.ts'
import { Problem } from '../../model/problem.ts'
import type { Text } from '../../model/text.ts'
import { definePlain } from '../operation.ts'

const STAGES: Readonly<Record<BuildStage, Text>> = {
  names: { nl: 'bytes aan domeinen gelezen', en: 'bytes of domains read' },
  arcs: { nl: 'bytes aan links gelezen', en: 'bytes of links read' },
  out: { nl: 'domeinen ingepakt, heen', en: 'domains packed, outbound' },
  in: { nl: 'domeinen ingepakt, terug', en: 'domains packed, inbound' },
}
const BUILT = { nl: '{nodes} domeinen, {arcs} links: {out}', en: '{nodes} domains, {arcs} links: {out}' }

export const graphBuild = definePlain({
  name: 'graph build',
  summary: {
    nl: 'Pak een linkgraaf in, van tekst tot één bestand van zo’n 4 bytes per link',
    en: 'Pack a link graph, from text to one file of some 4 bytes a link',
  },
  effect: 'write',
  input: z.object({
    input: z.string().meta({
      value: 'DIR',
      nl: 'map met vertices en edges van Common Crawl, of met alleen edges waarin namen staan',
      en: 'folder with vertices and edges of Common Crawl, or with edges alone that hold names',
    }),
    out: z.string().meta({ value: 'FILE', nl: 'het bestand, zoals web.graph', en: 'the file, such as web.graph' }),
  }),
  output: z.object({ out: z.string(), nodes: z.number(), arcs: z.number() }),
  async run(context, { input, out }) {
    const { vertices, edges } = await openGraphFolder(input)
    if (edges.length === 0) throw noEdges(input)
    const told = (stage: BuildStage, done: number): void => context.report({ stage: STAGES[stage], done, total: null })
    return { out, ...(await buildGraph({ vertices, edges, out, report: told, signal: context.signal })) }
  },
  print: (built, language) => say(BUILT, language, built),
})

function noEdges(folder: string): Problem {
  const text = { nl: 'In {folder} staat geen edges.txt(.gz).', en: 'There is no edges.txt(.gz) in {folder}.' }
  return new Problem('invalid', text, { folder })
}
