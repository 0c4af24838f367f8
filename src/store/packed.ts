import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'

/** A value as compressed JSON. Evidence of a page is 10 to 40 KB as JSON and a third of that packed. */
export function pack(value: unknown): Uint8Array {
  return zstdCompressSync(JSON.stringify(value))
}

export function unpack<T>(bytes: Uint8Array): T {
  return JSON.parse(zstdDecompressSync(bytes).toString('utf8')) as T
}
