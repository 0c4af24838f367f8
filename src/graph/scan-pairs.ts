import { scanLines, type Chunks } from './scan-lines.ts'

const TAB = 9
const SPACE = 32
const HASH = 35
const ZERO = 48
const NINE = 57

/** Two fields of a line as ranges of bytes, valid during the call. */
export type VisitPair = (bytes: Uint8Array, start: number, end: number, otherStart: number, otherEnd: number) => void

/** Reads the first two fields of each line, parted by a tab or a space; lines with one field and those after `#` are passed over. */
export async function scanPairs(chunks: Chunks, visit: VisitPair): Promise<void> {
  await scanLines(chunks, (bytes, start, end) => {
    const tab = separatorIn(bytes, start, end)
    if (tab === end || bytes[start] === HASH) return
    visit(bytes, start, tab, tab + 1, separatorIn(bytes, tab + 1, end))
  })
}

function separatorIn(bytes: Uint8Array, start: number, end: number): number {
  let at = start
  while (at < end && bytes[at] !== TAB && bytes[at] !== SPACE) at++
  return at
}

/** The whole number in a range of ASCII digits; -1 when it is not one. */
export function numberIn(bytes: Uint8Array, start: number, end: number): number {
  let value = end > start ? 0 : -1
  for (let at = start; at < end; at++) {
    const digit = bytes[at] ?? 0
    if (digit < ZERO || digit > NINE) return -1
    value = value * 10 + digit - ZERO
  }
  return value
}

export function textIn(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1')
}
