import { crc32 } from 'node:zlib'
import { damaged, newer, notPacked } from './problems.ts'

export type PackedKind = 'graph' | 'ranks'

/** A run of bytes in a packed file. */
export interface SectionEntry {
  readonly name: string
  readonly offset: number
  readonly length: number
  readonly crc: number
}

export interface Header {
  readonly kind: PackedKind
  /** Number of names. */
  readonly nodes: number
  /** Number of arcs; for ranks, of the domains that were ranked. */
  readonly total: number
  readonly sections: readonly SectionEntry[]
}

/** All numbers are little-endian. The head is a fixed size, so that it can be written last. */
export const HEADER_SIZE = 1024
const VERSION = 1
const MAGIC = 'SCHAKEL\n'
const WORD = 16
const FIRST_SECTION = 64
const SECTION_SIZE = 40
const MOST_SECTIONS = 16
const CRC_AT = HEADER_SIZE - 4

export function encodeHeader({ kind, nodes, total, sections }: Header): Uint8Array {
  const bytes = Buffer.alloc(HEADER_SIZE)
  bytes.write(MAGIC, 0, 'latin1')
  bytes.write(kind, 8, 'latin1')
  bytes.writeUInt32LE(VERSION, 24)
  bytes.writeUInt32LE(sections.length, 28)
  bytes.writeBigUInt64LE(BigInt(nodes), 32)
  bytes.writeBigUInt64LE(BigInt(total), 40)
  sections.forEach(({ name, offset, length, crc }, index) => {
    const at = FIRST_SECTION + index * SECTION_SIZE
    bytes.write(name, at, 'latin1')
    bytes.writeBigUInt64LE(BigInt(offset), at + WORD)
    bytes.writeBigUInt64LE(BigInt(length), at + WORD + 8)
    bytes.writeUInt32LE(crc, at + WORD + 16)
  })
  bytes.writeUInt32LE(crc32(bytes.subarray(0, CRC_AT)), CRC_AT)
  return bytes
}

/** @throws Problem when the bytes are of another kind, of a newer version, or damaged */
export function decodeHeader(bytes: Buffer, path: string, kind: PackedKind, fileSize: number): Header {
  if (bytes.length < HEADER_SIZE || bytes.toString('latin1', 0, 8) !== MAGIC) throw notPacked(path, kind)
  if (wordAt(bytes, 8) !== kind) throw notPacked(path, kind)
  if (bytes.readUInt32LE(24) > VERSION) throw newer(path)
  const count = bytes.readUInt32LE(28)
  const whole = bytes.readUInt32LE(CRC_AT) === crc32(bytes.subarray(0, CRC_AT))
  if (!whole || count > MOST_SECTIONS) throw damaged(path)
  const sections = Array.from({ length: count }, (_, index) => sectionAt(bytes, FIRST_SECTION + index * SECTION_SIZE))
  if (sections.some(({ offset, length }) => offset + length > fileSize)) throw damaged(path)
  return { kind, nodes: numberAt(bytes, 32), total: numberAt(bytes, 40), sections }
}

function sectionAt(bytes: Buffer, at: number): SectionEntry {
  return {
    name: wordAt(bytes, at),
    offset: numberAt(bytes, at + WORD),
    length: numberAt(bytes, at + WORD + 8),
    crc: bytes.readUInt32LE(at + WORD + 16),
  }
}

function wordAt(bytes: Buffer, at: number): string {
  return bytes.toString('latin1', at, at + WORD).replace(/\0+$/, '')
}

function numberAt(bytes: Buffer, at: number): number {
  return Number(bytes.readBigUInt64LE(at))
}
