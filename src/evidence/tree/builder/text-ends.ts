import type { Buffer } from 'node:buffer'
import { LOWERED } from './names.ts'
import type { Parser } from './parser.ts'
import { nextByte } from './source.ts'

const [LESS, GREATER, SLASH, DASH, EXCLAMATION] = [60, 62, 47, 45, 33]

/** Offset of the end tag of a script, title or other text element whose text starts at `from`; the page's end without one. */
export function rawTextEnd(p: Parser, name: string, from: number): number {
  const { bytes } = p.page
  const end = endTagOf(bytes, name, from)
  return name === 'script' && nextCommentOpen(p, from) < end ? escapedScriptEnd(bytes, from) : end
}

function endTagOf(bytes: Buffer, name: string, from: number): number {
  for (let at = bytes.indexOf(LESS, from); at >= 0; at = bytes.indexOf(LESS, at + 1))
    if (bytes[at + 1] === SLASH && isTagName(bytes, at + 2, name)) return at
  return bytes.length
}

/** Whether a tag's whole name, in lower case `name`, stands at `at`. */
function isTagName(bytes: Buffer, at: number, name: string): boolean {
  for (let letter = 0; letter < name.length; letter++)
    if (LOWERED[bytes[at + letter] ?? 0] !== name.charCodeAt(letter)) return false
  return ENDS_NAME.has(bytes[at + name.length] ?? 0)
}

const ENDS_NAME: ReadonlySet<number> = new Set([...'\t\n\f\r />'].map((mark) => mark.charCodeAt(0)))

/** Searched for once each, so that a page is not searched again for each script. */
function nextCommentOpen(p: Parser, from: number): number {
  if (p.commentOpen < from) {
    const found = p.page.bytes.indexOf('<!--', from)
    p.commentOpen = found < 0 ? p.page.bytes.length : found
  }
  return p.commentOpen
}

/** Within `<!-- -->` in a script, a `<script>` hides the next `</script>` (13.2.5.18 to 13.2.5.31). */
function escapedScriptEnd(bytes: Buffer, from: number): number {
  let escapedTo = from
  let isNested = false
  for (let at = bytes.indexOf(LESS, from); at >= 0; at = bytes.indexOf(LESS, at + 1)) {
    const isEscaped = at < escapedTo
    isNested &&= isEscaped
    if (!isEscaped && isCommentOpen(bytes, at)) escapedTo = scriptCommentEnd(bytes, at)
    else if (isTagName(bytes, at + 1, 'script')) isNested = isEscaped
    else if (bytes[at + 1] === SLASH && isTagName(bytes, at + 2, 'script')) {
      if (!isNested) return at
      isNested = false
    }
  }
  return bytes.length
}

/** Offset of the `-->` of a comment that opens here; `<!-->` is one already closed. */
function scriptCommentEnd(bytes: Buffer, open: number): number {
  const end = bytes.indexOf('-->', open + 2)
  return end < 0 ? bytes.length : end
}

function isCommentOpen(bytes: Buffer, at: number): boolean {
  return bytes[at + 1] === EXCLAMATION && bytes[at + 2] === DASH && bytes[at + 3] === DASH
}

/** Offset after the comment that opens at `open` (13.2.5.43 to 13.2.5.52). */
export function commentEnd(bytes: Buffer, open: number): number {
  const body = open + 4
  if (bytes[body] === GREATER) return body + 1
  if (bytes[body] === DASH && bytes[body + 1] === GREATER) return body + 2
  for (let dash = nextByte(bytes, DASH, body); dash >= 0; dash = nextByte(bytes, DASH, dash)) {
    const begin = dash
    while (bytes[dash] === DASH) dash++
    if (dash - begin < 2) continue
    if (bytes[dash] === GREATER) return dash + 1
    if (bytes[dash] === EXCLAMATION && bytes[dash + 1] === GREATER) return dash + 2
  }
  return bytes.length
}
