import type { Readable, Writable } from 'node:stream'
import type { Language } from '../../model/text.ts'

/** The world of one command: streams, environment and language. Tests hand in their own. */
export interface Terminal {
  readonly stdin: Readable
  readonly stdout: Writable
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  readonly env: Readonly<Record<string, string | undefined>>
  readonly language: Language
  readonly signal: AbortSignal
}

/**
 * Writes one line of text for a person. Control characters and text-direction overrides are shown as escapes, so that
 * a page's title can neither move the cursor nor forge a second line (CWE-150).
 */
export function sayLine(out: Writable, line: string): void {
  out.write(`${printable(line)}\n`)
}

// eslint-disable-next-line no-control-regex -- finding control characters is the point
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g

/** Shows what a terminal would act on; line feeds and tabs stay. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
}
