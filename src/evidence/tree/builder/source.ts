import { Buffer } from 'node:buffer'

/**
 * A page as the parser reads it: its bytes in UTF-8. Markup is ASCII, so it is found without decoding; of the rest only what is
 * asked for becomes a string. A byte of an array is read in half the time of `charCodeAt` (V8 asks it each time what kind of
 * string it has), and a string of the whole page, which the heap would have to hold, costs as much as looking at every byte.
 */
export interface Source {
  readonly bytes: Buffer
  /** It has no carriage return and no NUL: what is written needs no mending. */
  readonly isPlain: boolean
}

/** `page`: text, or valid UTF-8 without a byte order mark. */
export function openSource(page: string | Uint8Array): Source {
  const bytes =
    typeof page === 'string' ? Buffer.from(page) : Buffer.from(page.buffer, page.byteOffset, page.byteLength)
  return { bytes, isPlain: !bytes.includes(CARRIAGE_RETURN) && !bytes.includes(0) }
}

const CARRIAGE_RETURN = 13

/** What is written in the bytes `from .. to-1`, which begin and end at characters. */
export function written({ bytes }: Source, from: number, to: number): string {
  return from === to ? '' : bytes.toString('utf8', from, to)
}

/** A search goes on natively after so many bytes: the call costs as much as looking at them. */
const NEAR = 24

/** Where this byte stands next, from `at` on; -1 where it does not. */
export function nextByte(bytes: Buffer, byte: number, at: number): number {
  const near = Math.min(at + NEAR, bytes.length)
  for (let place = at; place < near; place++) if (bytes[place] === byte) return place
  return near < bytes.length ? bytes.indexOf(byte, near) : -1
}
