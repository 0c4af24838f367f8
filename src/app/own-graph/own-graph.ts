import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { openPackedGraph, packArcs, type PackedGraph } from '../../graph/index.ts'
import { Problem } from '../../model/problem.ts'
import { isDatabase, type Store } from '../../store/index.ts'
import { tellBuild } from '../tell-build.ts'
import type { Context } from '../operation.ts'
import type { Services } from '../services.ts'
import { placeOf } from '../watch/open-workspace.ts'
import { claimedArcs, shownArcs, type SeenArc } from './seen-arcs.ts'

/** What of a workspace is in its graph: files, and inspections up to an id. Kept in the graph itself. */
const taken = z.object({ files: z.array(z.number()), inspections: z.number() })
type Taken = z.output<typeof taken>

/** A row gets its id before others can see it, so a worker may add one below the newest; so many are read again. */
const LATE = 1000
const READING = { nl: 'bezochte pagina’s doorgenomen', en: 'visited pages gone through' }

/** Brings the graph of a workspace up to date and opens it; the caller closes it. */
export async function openOwnGraph(context: Context, named: string | undefined): Promise<PackedGraph> {
  const path = ownGraphFile(context.services, placeOf(context.services, named))
  await updateOwnGraph(context, named, path)
  return openPackedGraph(path)
}

/**
 * Adds to the file what the workspace saw since the file was last brought up to date; arcs are never taken out, also
 * when the evidence for them is no longer kept.
 * @throws Problem when nothing was seen yet
 */
export async function updateOwnGraph(context: Context, named: string | undefined, out: string): Promise<void> {
  const store = await context.services.openStore(placeOf(context.services, named))
  const now = { files: await store.seen.files(), inspections: await store.seen.newest() }
  const { graph, had } = openEarlier(out, now)
  try {
    if (now.files.length === 0 && now.inspections === 0) throw nothingSeen()
    const files = now.files.filter((file) => !had.files.includes(file))
    if (files.length === 0 && now.inspections === had.inspections) return
    await packArcs({
      arcs: seenArcs(context, store, files, Math.max(0, had.inspections - LATE), now.inspections),
      earlier: graph,
      out,
      note: JSON.stringify(now),
      ...tellBuild(context),
    })
  } finally {
    graph?.close()
    await store.close()
  }
}

/** Beside a workspace in a file; for a database, in the data folder. */
export function ownGraphFile(services: Services, place: string): string {
  if (!isDatabase(place)) return `${place}.graph`
  const name = createHash('sha256').update(place).digest('hex').slice(0, 16)
  return join(dirname(services.workspace), `${name}.graph`)
}

interface Earlier {
  readonly graph: PackedGraph | null
  readonly had: Taken
}

/** What stands in the file already; nothing when it is not the graph of a workspace, or that of another in this one's place. */
function openEarlier(path: string, now: Taken): Earlier {
  const nothing: Earlier = { graph: null, had: { files: [], inspections: 0 } }
  if (!existsSync(path)) return nothing
  const graph = openPackedGraph(path)
  const had = graph.note === null ? null : taken.parse(JSON.parse(graph.note))
  if (had !== null && had.inspections <= now.inspections) return { graph, had }
  graph.close()
  return nothing
}

async function* seenArcs(
  context: Context,
  store: Store,
  files: readonly number[],
  since: number,
  newest: number,
): AsyncGenerator<SeenArc> {
  for (const file of files) yield* claimedArcs(store, file)
  for await (const { id, inspection } of store.seen.inspections(since)) {
    if (context.signal.aborted) throw interrupted()
    yield* shownArcs(inspection)
    context.report({ stage: READING, done: id - since, total: Math.max(id, newest) - since })
  }
}

function nothingSeen(): Problem {
  return new Problem('not-found', {
    nl: 'In dit werkbestand staan nog geen links. Lees ze eerst in met schakel import of schakel audit.',
    en: 'This workspace holds no links yet. First read some with schakel import or schakel audit.',
  })
}

function interrupted(): Problem {
  return new Problem('interrupted', { nl: 'Afgebroken; er is niets geschreven.', en: 'Stopped; nothing was written.' })
}
