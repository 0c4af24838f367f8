import { readFile } from 'node:fs/promises'
import { Problem } from '../model/problem.ts'
import type { PackedGraph } from './packed/packed-graph.ts'

/** The lists that come with Schakel: who they are and why stands in each file. */
export const USUAL_SEEDS: readonly URL[] = ['government', 'universities', 'public-broadcasters'].map(
  (list) => new URL(`../../data/trust-seeds/${list}.txt`, import.meta.url),
)

/** A name: `example.org`; or an end of names, with a dot before it: `.gov`. */
type Seeds = ReadonlySet<string>

/** Reads lists of seeds: a name or `.end` a line, then what you like; lines after `#` are remarks. */
export async function readSeeds(files: readonly (string | URL)[]): Promise<Seeds> {
  const seeds = new Set<string>()
  for (const file of files) {
    const text = await readFile(file, 'utf8').catch(() => {
      const problem = { nl: 'Het bestand {path} is niet te lezen.', en: 'The file {path} cannot be read.' }
      throw new Problem('not-found', problem, { path: String(file) })
    })
    for (const line of text.split('\n')) {
      const [seed = ''] = line.trim().toLowerCase().split(/\s/)
      if (seed !== '' && !seed.startsWith('#')) seeds.add(seed)
    }
  }
  return seeds
}

/** An equal share for each domain that a seed names, 1 in all. @throws Problem when the graph holds none */
export function teleportTo(seeds: Seeds, graph: PackedGraph): Float64Array {
  const teleport = new Float64Array(graph.nodes)
  let node = 0
  let count = 0
  for (const domain of graph.domains()) {
    if (isSeed(domain, seeds)) {
      teleport[node] = 1
      count++
    }
    node++
  }
  if (count === 0) throw noSeed()
  return teleport.map((share) => share / count)
}

function isSeed(domain: string, seeds: Seeds): boolean {
  if (seeds.has(domain)) return true
  for (let dot = domain.indexOf('.'); dot >= 0; dot = domain.indexOf('.', dot + 1))
    if (seeds.has(domain.slice(dot))) return true
  return false
}

function noSeed(): Problem {
  return new Problem('invalid', {
    nl: 'Geen van de sites op de lijst staat in deze graaf.',
    en: 'None of the sites on the list is in this graph.',
  })
}
