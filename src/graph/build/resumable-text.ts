import { statSync } from 'node:fs'
import { Problem } from '../../model/problem.ts'
import { readParts } from '../graph-folder.ts'
import { LONGEST_LINE } from '../scan-lines.ts'

export interface Reading {
  /** Bytes of unpacked text that were taken in before: a place where a line ended. */
  readonly from: number
  /** Told when all lines up to a place have been taken in, about every `each` bytes. */
  readonly kept: (upTo: number) => void
  readonly each: number
  /** Told how many bytes of the files were read, of how many; both as they stand on disk. */
  readonly report?: ((done: number, total: number) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

const NEWLINE = 10
const HASH = 35

/**
 * The text of several files, cut where lines end. What was taken in before is passed over, which costs unpacking alone;
 * but a heading at its begin comes again.
 * @throws Problem `interrupted` when the caller has had enough
 */
export async function* resumableText(paths: readonly string[], reading: Reading): AsyncGenerator<Uint8Array> {
  const { from, kept, each, report, signal } = reading
  const total = paths.reduce((sum, path) => sum + statSync(path).size, 0)
  let [offset, saved] = [0, from]
  for await (const chunk of wholeLines(readParts(paths, (done) => report?.(done, total)))) {
    if (signal?.aborted === true) throw interrupted()
    const start = offset
    offset += chunk.length
    if (start === 0 && from > 0 && chunk[0] === HASH) yield chunk.subarray(0, chunk.indexOf(NEWLINE) + 1)
    if (offset <= from) continue
    yield chunk.subarray(Math.max(0, from - start))
    if (offset - saved < each || chunk.at(-1) !== NEWLINE) continue
    kept(offset)
    saved = offset
  }
  // Little text is soon read again, but what stands behind a lot is not to be lost.
  if (saved > 0 && offset > saved) kept(offset)
}

/** The same bytes in chunks that end with a line, but for the last and for lines that are too long to be any. */
async function* wholeLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array = new Uint8Array(0)
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(NEWLINE) + 1
    if (end === 0 && rest.length + chunk.length <= LONGEST_LINE) {
      rest = Buffer.concat([rest, chunk])
      continue
    }
    const whole = end === 0 ? chunk : chunk.subarray(0, end)
    yield rest.length === 0 ? whole : Buffer.concat([rest, whole])
    // The reader may use the memory of a chunk again.
    rest = chunk.slice(whole.length)
  }
  if (rest.length > 0) yield rest
}

export function interrupted(): Problem {
  return new Problem('interrupted', {
    nl: 'Afgebroken. Geef dezelfde opdracht nog eens om verder te gaan.',
    en: 'Stopped. Give the same command again to go on.',
  })
}
