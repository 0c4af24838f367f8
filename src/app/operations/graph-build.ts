import { z } from 'zod'
import { buildGraph, openGraphFolder, openPackedGraph } from '../../graph/index.ts'
import { say } from '../../i18n/index.ts'
import { Problem } from '../../model/problem.ts'
import { definePlain, type Context } from '../operation.ts'
import { tellBuild } from '../tell-build.ts'
import { ownGraphFile, updateOwnGraph } from '../own-graph/own-graph.ts'
import { placeOf } from '../watch/open-workspace.ts'

const BUILT = { nl: '{nodes} domeinen, {arcs} links: {out}', en: '{nodes} domains, {arcs} links: {out}' }

export const graphBuild = definePlain({
  name: 'graph build',
  summary: {
    nl: 'Pak een linkgraaf in, van tekst tot één bestand van zo’n 4 bytes per link',
    en: 'Pack a link graph, from text to one file of some 4 bytes a link',
  },
  effect: 'write',
  input: z.object({
    input: z.string().optional().meta({
      value: 'DIR',
      nl: 'map met vertices en edges van Common Crawl, of met alleen edges waarin namen staan',
      en: 'folder with vertices and edges of Common Crawl, or with edges alone that hold names',
    }),
    workspace: z.string().optional().meta({
      value: 'FILE',
      nl: 'in plaats van --input: werkbestand waarvan alle geclaimde en geziene links worden ingepakt',
      en: 'instead of --input: workspace of which all claimed and seen links are packed',
    }),
    out: z.string().optional().meta({
      value: 'FILE',
      nl: 'het bestand, zoals web.graph; verplicht bij --input, anders naast het werkbestand',
      en: 'the file, such as web.graph; required with --input, else beside the workspace',
    }),
  }),
  output: z.object({ out: z.string(), nodes: z.number(), arcs: z.number() }),
  async run(context, { input, workspace, out }) {
    if (input === undefined) return packWorkspace(context, workspace, out)
    if (workspace !== undefined || out === undefined) throw oneInput()
    const { vertices, edges } = await openGraphFolder(input)
    if (edges.length === 0) throw noEdges(input)
    return { out, ...(await buildGraph({ vertices, edges, out, ...tellBuild(context) })) }
  },
  print: (built, language) => say(BUILT, language, built),
})

async function packWorkspace(
  context: Context,
  workspace: string | undefined,
  out = ownGraphFile(context.services, placeOf(context.services, workspace)),
): Promise<{ readonly out: string; readonly nodes: number; readonly arcs: number }> {
  await updateOwnGraph(context, workspace, out)
  const graph = openPackedGraph(out)
  graph.close()
  return { out, nodes: graph.nodes, arcs: graph.arcs }
}

function oneInput(): Problem {
  return new Problem('invalid', {
    nl: 'Geef óf --input DIR met --out FILE, óf --workspace FILE.',
    en: 'Give either --input DIR with --out FILE, or --workspace FILE.',
  })
}

function noEdges(folder: string): Problem {
  const text = { nl: 'In {folder} staat geen edges.txt(.gz).', en: 'There is no edges.txt(.gz) in {folder}.' }
  return new Problem('invalid', text, { folder })
}
