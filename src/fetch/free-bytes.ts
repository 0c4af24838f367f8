import type { Visit } from '../model/visit.ts'

/** A whole body ends one byte short of its buffer (`exchange/decode.ts`), so that its end is seen in one go. */
const SPARE = 1

/**
 * Gives the memory of bytes back at once, which V8 would do when it next sweeps old objects; until then they count as
 * room taken and make it sweep sooner (docs/adr/0029). The bytes are empty afterwards. Bytes that do not have a buffer
 * of their own are left alone: short ones, and what came in one piece with its headers.
 */
export function freeBytes({ buffer, byteLength }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer && !buffer.detached && buffer.byteLength - byteLength <= SPARE) buffer.transfer(0)
}

/** For who has read a page and needs its bytes no more. */
export function freeBody(visit: Visit): void {
  if (visit.kind === 'page') freeBytes(visit.body)
}
