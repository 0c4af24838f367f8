import { NameWriter } from '../packed/names.ts'
import type { PackedFileWriter } from '../packed/packed-file-writer.ts'
import { NamedNodes, NumberedNodes, type NodeIn } from './node-ids.ts'
import type { SortedNames } from './sort-names.ts'

export interface WrittenNames {
  readonly count: number
  readonly nodeIn: NodeIn
}

/** Names between two reports. */
const REPORT_EACH = 1 << 16

/** Writes names in their order, each once, and remembers which node each number or name means. @param report told how many were read; throws to stop */
export function writeNames(
  { sorter, rows, highest, byName }: SortedNames,
  file: PackedFileWriter,
  report: (done: number) => void,
): WrittenNames {
  const names = new NameWriter(file)
  const numbered = byName ? null : new NumberedNodes(rows, highest)
  const named = byName ? new NamedNodes(sorter.naming) : null
  let last: string | null = null
  let done = 0
  for (const { name, load } of sorter.sorted()) {
    if (++done % REPORT_EACH === 0) report(done)
    if (name === '') continue
    if (name !== last) names.add(name)
    last = name
    numbered?.set(Number(load), names.count - 1)
    named?.set(name, names.count - 1)
  }
  names.finish()
  return { count: names.count, nodeIn: (numbered ?? named)?.reader() ?? (() => -1) }
}
