import { NameWriter } from '../packed/names.ts'
import type { PackedFileWriter } from '../packed/packed-file-writer.ts'
import { numberIn, scanPairs, textIn } from '../scan-pairs.ts'
import { NamedNodes, NumberedNodes, type NodeIn } from './node-ids.ts'
import type { NameSorter } from './name-sorter.ts'

export interface WrittenNames {
  readonly count: number
  readonly nodeIn: NodeIn
}

/** Writes the names of a vertices text (`number \t name \t ...`), sorted. @param byName when the edges hold names all the same */
export async function writeVertices(
  read: AsyncIterable<Uint8Array>,
  byName: boolean,
  sorter: NameSorter,
  file: PackedFileWriter,
): Promise<WrittenNames> {
  let highest = -1
  let rows = 0
  try {
    await scanPairs(read, (bytes, start, end, nameStart, nameEnd) => {
      const number = numberIn(bytes, start, end)
      if (number < 0 || nameEnd === nameStart) return
      if (number > highest) highest = number
      rows++
      sorter.add(textIn(bytes, nameStart, nameEnd), textIn(bytes, start, end))
    })
    return writeSorted(sorter, byName ? null : new NumberedNodes(rows, highest), file)
  } finally {
    sorter.remove()
  }
}

/** Writes the names that an edges text holds, sorted. */
export async function writeEdgeNames(
  read: AsyncIterable<Uint8Array>,
  sorter: NameSorter,
  file: PackedFileWriter,
): Promise<WrittenNames> {
  try {
    let last = ''
    await scanPairs(read, (bytes, start, end, otherStart, otherEnd) => {
      const from = textIn(bytes, start, end)
      if (from !== last) sorter.add(from, '')
      last = from
      sorter.add(textIn(bytes, otherStart, otherEnd), '')
    })
    return writeSorted(sorter, null, file)
  } finally {
    sorter.remove()
  }
}

function writeSorted(sorter: NameSorter, numbered: NumberedNodes | null, file: PackedFileWriter): WrittenNames {
  const names = new NameWriter(file)
  let named: NamedNodes | null = null
  let last: string | null = null
  for (const { name, load } of sorter.sorted()) {
    if (name === '') continue
    if (name !== last) names.add(name)
    last = name
    if (numbered !== null) numbered.set(Number(load), names.count - 1)
    else (named ??= new NamedNodes(sorter.naming)).set(name, names.count - 1)
  }
  names.finish()
  return { count: names.count, nodeIn: (numbered ?? named)?.reader() ?? (() => -1) }
}
