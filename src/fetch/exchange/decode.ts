import {
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
  constants,
} from 'node:zlib'
import type { Transform } from 'node:stream'
import { fault, type Fault } from './fault.ts'

export interface Decoded {
  readonly kind: 'decoded'
  readonly body: Buffer
  /** True when the limit cut it. */
  readonly cut: boolean
}

/** Servers put on one coding, sometimes a second by mistake; more is an attack. */
const MOST_CODINGS = 2
/**
 * Bytes that the unpacker writes at a time. One piece that holds the whole page costs a third less than pieces of 64 KB
 * (measured on 200 KB of HTML), and memory that is not written to is not used.
 */
const SMALLEST_PIECE = 64 * 1024
const LARGEST_PIECE = 1024 * 1024
/** HTML packs to a fifth; where a page packs better, a second piece follows. */
const USUAL_RATIO = 6

const CODINGS: Readonly<Record<string, (body: Buffer, lenient: boolean) => Transform>> = {
  gzip: (body, lenient) => createGunzip(zlibOptions(body, lenient, gzipPiece(body))),
  'x-gzip': (body, lenient) => createGunzip(zlibOptions(body, lenient, gzipPiece(body))),
  // Many servers send raw deflate under this name; browsers tell them apart by the zlib header (RFC 1950 2.2).
  deflate: (body, lenient) =>
    hasZlibHeader(body) ? createInflate(zlibOptions(body, lenient)) : createInflateRaw(zlibOptions(body, lenient)),
  br: (body, lenient) =>
    createBrotliDecompress({
      chunkSize: pieceFor(body),
      ...(lenient && { finishFlush: constants.BROTLI_OPERATION_FLUSH }),
    }),
  zstd: (body, lenient) =>
    createZstdDecompress({ chunkSize: pieceFor(body), ...(lenient && { finishFlush: constants.ZSTD_e_flush }) }),
}

/**
 * Bytes kept of a body that was cut for its size. A part can show that a link is there, never that it is gone, and to
 * read all that came would take as long as a hundred usual pages (docs/adr/0028).
 */
export const READ_OF_TOO_LARGE = 500_000

/** The pieces as one; a single piece is not copied. Of a body that was cut for its size only the beginning. */
export function joined(chunks: readonly Buffer[], size: number, cut: boolean): Buffer {
  const [first] = chunks
  if (cut) return Buffer.concat(chunks, Math.min(size, READ_OF_TOO_LARGE))
  return chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks, size)
}

/**
 * Takes off the content codings, in zlib's own threads, and stops at `limit` decoded bytes.
 * @param lenient for a body whose connection broke: what came is decoded as far as it goes
 */
export async function decode(
  body: Buffer,
  encoding: string | null,
  limit: number,
  lenient: boolean,
): Promise<Decoded | Fault> {
  const codings = (encoding ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity')
  if (codings.length > MOST_CODINGS) return fault('decode-error', `Content-Encoding: ${encoding}`)
  let decoded: Decoded = { kind: 'decoded', body: body.subarray(0, limit), cut: body.length > limit }
  for (const name of codings.toReversed()) {
    const coding = CODINGS[name]
    if (coding === undefined) return fault('decode-error', `Content-Encoding: ${encoding}`)
    if (decoded.body.length === 0) return decoded
    const next = await inflate(decoded.body, coding(decoded.body, lenient || decoded.cut), limit)
    if (next instanceof Error) return fault('decode-error', `Content-Encoding: ${encoding}: ${next.message}`)
    decoded = { ...next, cut: next.cut || decoded.cut }
  }
  return decoded
}

function inflate(body: Buffer, stream: Transform, limit: number): Promise<Decoded | Error> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let size = 0
    const finish = (cut: boolean): void => resolve({ kind: 'decoded', body: joined(chunks, size, cut), cut })
    stream.on('data', (chunk: Buffer) => {
      const kept = chunk.subarray(0, limit - size)
      size += kept.length
      chunks.push(kept)
      if (kept.length === chunk.length) return
      finish(true)
      stream.destroy()
    })
    stream.on('end', () => finish(false))
    stream.on('error', resolve)
    stream.end(body)
  })
}

function pieceFor({ length }: Buffer): number {
  return Math.min(LARGEST_PIECE, Math.max(SMALLEST_PIECE, length * USUAL_RATIO))
}

/** gzip ends with the length of what it packs (RFC 1952 2.3.1, ISIZE); with one byte to spare the end is seen in one go. */
function gzipPiece(body: Buffer): number {
  const said = body.length < 4 ? 0 : body.readUInt32LE(body.length - 4) + 1
  return Math.min(LARGEST_PIECE, Math.max(SMALLEST_PIECE, said))
}

function zlibOptions(
  body: Buffer,
  lenient: boolean,
  chunkSize = pieceFor(body),
): { chunkSize: number; finishFlush?: number } {
  return { chunkSize, ...(lenient && { finishFlush: constants.Z_SYNC_FLUSH }) }
}

function hasZlibHeader(body: Buffer): boolean {
  const [cmf = 0, flags = 0] = body
  return (cmf & 0x0f) === 8 && ((cmf << 8) | flags) % 31 === 0
}
