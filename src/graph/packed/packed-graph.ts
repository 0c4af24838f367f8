import { reverseName } from '../naming.ts'
import { ListTable } from './lists.ts'
import { NameTable } from './names.ts'
import { PackedFile } from './packed-file.ts'
import type { PackedFileWriter } from './packed-file-writer.ts'

/** A link graph in one file: nodes are numbered in byte order of the reversed name, lists are read where they are needed. */
export interface PackedGraph {
  readonly nodes: number
  readonly arcs: number
  /** Words that its maker left in it; null when there are none. */
  readonly note: string | null
  /** Whom each node links to. */
  readonly out: ListTable
  /** Who links to each node. */
  readonly in: ListTable
  domainOf(node: number): string
  /** -1 when the domain is not in the graph. */
  nodeOf(domain: string): number
  /** Domains in order of node. */
  domains(): Generator<string>
  close(): void
}

/** @throws Problem when the file cannot be read, is no graph, of a newer version, or damaged */
export function openPackedGraph(path: string): PackedGraph {
  const file = new PackedFile(path, 'graph')
  try {
    return graphIn(file)
  } catch (error) {
    file.close()
    throw error
  }
}

function graphIn(file: PackedFile): PackedGraph {
  const names = new NameTable(file)
  return {
    nodes: file.header.nodes,
    arcs: file.header.total,
    note: noteIn(file),
    out: new ListTable(file, 'out'),
    in: new ListTable(file, 'in'),
    domainOf: (node) => reverseName(names.at(node)),
    nodeOf: (domain) => names.find(reverseName(domain)),
    *domains() {
      for (const name of names.all()) yield reverseName(name)
    },
    close: () => file.close(),
  }
}

export function writeNote(file: PackedFileWriter, note: string): void {
  file.write(Buffer.from(note))
  file.endSection('note')
}

function noteIn(file: PackedFile): string | null {
  if (!file.header.sections.some(({ name }) => name === 'note')) return null
  const section = file.section('note')
  return Buffer.from(section.read(0, section.length)).toString()
}
