import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '../model/problem.ts'
import { readChunks } from './scan-lines.ts'
import { isWebGraph } from './webgraph/properties.ts'

const TABLES = ['ranks', 'vertices', 'edges', 'packed', 'dns'] as const
type Table = (typeof TABLES)[number]

/** The files of each table in reading order; empty where the folder has none. */
export type GraphFolder = Readonly<Record<Table, readonly string[]>>

/**
 * Ends of names as Common Crawl gives them: `domain-ranks.txt.gz`, `cc-main-2026-jan-feb-mar-domain-vertices.txt.gz`;
 * of the parts in the folders `vertices/` and `edges/`; a packed graph of our own; and `dns.csv`.
 */
const FILES: Readonly<Record<Table, RegExp>> = {
  ranks: /(^|-)ranks\.(txt|tsv)(\.gz)?$/,
  vertices: /(^|-)vertices\.txt(\.gz)?$/,
  edges: /(^|-)edges\.txt(\.gz)?$/,
  packed: /\.graph$/,
  dns: /^dns\.csv(\.gz)?$/,
}
const PART = /^part-.*\d+(-.*)?(\.txt)?(\.gz)?$/

/** Looks which tables a `--graph` folder holds, each a single file or a folder of parts. */
export async function openGraphFolder(folder: string): Promise<GraphFolder> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => {
    throw new Problem(
      'invalid',
      { nl: 'De map {folder} is niet te lezen.', en: 'The folder {folder} cannot be read.' },
      { folder },
    )
  })
  const tables: Record<Table, readonly string[]> = { ranks: [], vertices: [], edges: [], packed: [], dns: [] }
  for (const table of TABLES) {
    const single = entries.filter((entry) => entry.isFile() && tableOf(folder, entry.name) === table)
    const inside = entries.find((entry) => entry.isDirectory() && new RegExp(`(^|-)${table}$`).test(entry.name))
    const parts = inside === undefined ? [] : await partsIn(join(folder, inside.name))
    tables[table] = single.length > 0 ? single.map((entry) => join(folder, entry.name)).sort() : parts
  }
  return tables
}

/** A graph of WebGraph holds edges; its name ends as that of a packed graph does. */
function tableOf(folder: string, name: string): Table | null {
  const found = TABLES.find((table) => FILES[table].test(name)) ?? null
  return found === 'packed' && isWebGraph(join(folder, name)) ? 'edges' : found
}

async function partsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder)
  return names
    .filter((name) => PART.test(name))
    .sort()
    .map((name) => join(folder, name))
}

/**
 * The bytes of several files, one after the other, with a line end between them.
 * @param read told how many bytes were read, of all files as they stand on disk
 */
export async function* readParts(paths: readonly string[], read?: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  let before = 0
  for (const path of paths) {
    let here = 0
    yield* readChunks(path, (bytes) => read?.(before + (here = bytes)))
    before += here
    yield new Uint8Array([10])
  }
}
