import { Buffer } from 'node:buffer'
import { decodeHTML, decodeHTMLAttribute } from 'entities/decode'
import type { Source } from './source.ts'

/** Source of an attribute value to its value (13.2.5.36-38). `isPlain`: the page has no carriage return and no NUL. */
export function decodeAttribute(written: string, isPlain = false): string {
  const value = isPlain ? written : normalized(written)
  return value.includes('&') ? decodeHTMLAttribute(value) : value
}

/** Source of a text with character references to the text. */
export function decodeText(written: string, isPlain = false): string {
  const text = isPlain ? written : normalized(written)
  return text.includes('&') ? decodeHTML(text) : text
}

/** Source of a text without character references (a script, say) to the text. */
export function normalized(written: string): string {
  const text = written.includes('\r') ? written.replace(/\r\n?/g, '\n') : written
  return text.includes('\0') ? text.replaceAll('\0', '\ufffd') : text
}

/** A character reference to one of the characters that count as white space in tree construction. */
const SPACE_REFERENCE = /&(?:#0*(?:9|1[023]|32)(?!\d);?|#[xX]0*(?:9|[aAcCdD]|20)(?![\da-fA-F]);?|Tab;|NewLine;)/y
const NEWLINE = /\r\n?|\n|&(?:#0*10(?!\d);?|#[xX]0*[aA](?![\da-fA-F]);?|NewLine;)/y

/** Offset of the first character in [from, to) that is not white space; `to` when there is none. */
export function skipSpace({ bytes }: Source, from: number, to: number, raw: boolean): number {
  let at = from
  while (at < to) {
    const code = bytes[at]!
    if (code === 32 || (code >= 9 && code <= 13 && code !== 11)) at++
    else if (code === 38 && !raw && isMatched(SPACE_REFERENCE, bytes, at, to)) at += SPACE_REFERENCE.lastIndex
    else return at
  }
  return to
}

/** Offset after a line feed at `at`, written in any way; `at` when there is none. */
export function skipNewline({ bytes }: Source, at: number): number {
  return isMatched(NEWLINE, bytes, at, bytes.length) ? at + NEWLINE.lastIndex : at
}

/** Whether the pattern, of letters and digits after its first mark, stands at `at`. */
function isMatched(pattern: RegExp, bytes: Buffer, at: number, to: number): boolean {
  let end = at + 1
  while (end < to && IN_REFERENCE.has(bytes[end]!)) end++
  pattern.lastIndex = 0
  return pattern.test(bytes.toString('latin1', at, Math.min(to, end + 1)))
}

const IN_REFERENCE: ReadonlySet<number> = new Set(Buffer.from('#0123456789abcdefABCDEFxXNTewLiTabn'))
