import { Buffer } from 'node:buffer'
import { sniffEncoding } from './decode-text.ts'

/** What a file is by its first bytes, whatever its name says. */
export type FileKind = 'zip' | 'gzip' | 'old-excel' | 'binary' | 'text'

const MAGIC: readonly (readonly [string, FileKind])[] = [
  ['504b0304', 'zip'],
  ['504b0506', 'zip'], // without entries
  ['1f8b', 'gzip'],
  ['d0cf11e0', 'old-excel'],
  ['25504446', 'binary'], // PDF
]
/** Share of control characters that no text has. A stray NUL in a cell is not enough. */
const CONTROLS = 0.02

export function fileKind(head: Uint8Array): FileKind {
  const start = Buffer.from(head.subarray(0, 4)).toString('hex')
  const known = MAGIC.find(([magic]) => start.startsWith(magic))
  if (known) return known[1]
  if (sniffEncoding(head).startsWith('utf-16')) return 'text'
  const sample = head.subarray(0, 4_096)
  const controls = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 27)).length
  return controls > sample.length * CONTROLS ? 'binary' : 'text'
}
