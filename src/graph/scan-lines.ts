import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { Problem } from '../model/problem.ts'
import { isWebGraph } from './webgraph/properties.ts'
import { readWebGraph } from './webgraph/read-webgraph.ts'

export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** Called with each line as a range of bytes; the bytes are only valid during the call. */
export type VisitLine = (bytes: Uint8Array, start: number, end: number) => void

const NEWLINE = 10
const RETURN = 13
/** No row of a graph file comes near this; a file without line ends must not fill the memory. */
export const LONGEST_LINE = 1 << 16

/**
 * Reads a file in chunks, unpacking `.gz` (of any number of members); a graph of WebGraph comes as the text of its arcs.
 * @param read told how many bytes of the file were read
 */
export async function* readChunks(path: string, read?: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  if (isWebGraph(path)) {
    yield* readWebGraph(path, read)
    return
  }
  const file = createReadStream(path, { highWaterMark: 1 << 18 })
  const stream = path.endsWith('.gz') ? pipeline(file, createGunzip({ chunkSize: 1 << 18 }), () => undefined) : file
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      read?.(file.bytesRead)
      yield chunk
    }
  } catch (error) {
    throw unreadable(path, error)
  }
}

function unreadable(path: string, error: unknown): Problem {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  const text =
    code === 'ENOENT' || code === 'EISDIR' || code === 'EACCES'
      ? { nl: 'Het bestand {path} is niet te lezen.', en: 'The file {path} cannot be read.' }
      : {
          nl: 'Het bestand {path} is beschadigd of niet volledig: haal het opnieuw op.',
          en: 'The file {path} is damaged or incomplete: fetch it again.',
        }
  return new Problem('invalid', text, { path })
}

/** Calls `visit` for every line that is not empty; lines over 64 KiB are left out. Memory: one chunk and one line. */
export async function scanLines(chunks: Chunks, visit: VisitLine): Promise<void> {
  let rest: Uint8Array = new Uint8Array(0)
  let skipping = false
  for await (const chunk of chunks) {
    let start = 0
    for (;;) {
      const end = chunk.indexOf(NEWLINE, start)
      if (end < 0) break
      if (!skipping) visitLine(rest, chunk, start, end, visit)
      if (rest.length > 0) rest = new Uint8Array(0)
      skipping = false
      start = end + 1
    }
    const left = rest.length + chunk.length - start
    if (left > LONGEST_LINE) skipping = true
    rest = skipping ? new Uint8Array(0) : joined(rest, chunk.subarray(start))
  }
  if (!skipping) visitLine(rest, new Uint8Array(0), 0, 0, visit)
}

function visitLine(rest: Uint8Array, chunk: Uint8Array, start: number, end: number, visit: VisitLine): void {
  const whole = rest.length === 0 ? chunk : joined(rest, chunk.subarray(start, end))
  const from = rest.length === 0 ? start : 0
  let to = rest.length === 0 ? end : whole.length
  if (to > from && whole[to - 1] === RETURN) to--
  if (to > from) visit(whole, from, to)
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}
