import type { Parser } from './parser.ts'

const AFTER_NAME = /[\t\n\f\r />]/
const SCRIPT_MARKS = /<!--|-->|<\/?script(?=[\t\n\f\r />])/gi

/** Offset of the end tag of a script, title or other text element whose text starts at `from`; the page's end without one. */
export function rawTextEnd(p: Parser, name: string, from: number): number {
  const end = endTagOf(p.source, name, from)
  return name === 'script' && nextCommentOpen(p, from) < end ? escapedScriptEnd(p.source, from) : end
}

function endTagOf(source: string, name: string, from: number): number {
  for (let at = source.indexOf('</', from); at >= 0; at = source.indexOf('</', at + 2)) {
    const after = at + 2 + name.length
    if (AFTER_NAME.test(source.charAt(after)) && source.slice(at + 2, after).toLowerCase() === name) return at
  }
  return source.length
}

/** Searched for once each, so that a page is not searched again for each script. */
function nextCommentOpen(p: Parser, from: number): number {
  if (p.commentOpen < from) {
    const found = p.source.indexOf('<!--', from)
    p.commentOpen = found < 0 ? Infinity : found
  }
  return p.commentOpen
}

/** Within `<!-- -->` in a script, a `<script>` hides the next `</script>` (13.2.5.18 to 13.2.5.31). */
function escapedScriptEnd(source: string, from: number): number {
  let isEscaped = false
  let isNested = false
  SCRIPT_MARKS.lastIndex = from
  for (let mark = SCRIPT_MARKS.exec(source); mark !== null; mark = SCRIPT_MARKS.exec(source)) {
    const kind = mark[0].toLowerCase()
    if (kind === '<!--') {
      isEscaped = true
      SCRIPT_MARKS.lastIndex -= 2 // `<!-->` is one already closed
    } else if (kind === '-->') {
      isEscaped = false
      isNested = false
    } else if (kind === '<script') {
      isNested = isEscaped
    } else if (isNested) {
      isNested = false
    } else {
      return mark.index
    }
  }
  return source.length
}

/** Offset after the comment that opens at `open` (13.2.5.43 to 13.2.5.52). */
export function commentEnd(source: string, open: number): number {
  const body = open + 4
  if (source.startsWith('>', body)) return body + 1
  if (source.startsWith('->', body)) return body + 2
  for (let dashes = source.indexOf('--', body); dashes >= 0;) {
    let after = dashes + 2
    while (source.charCodeAt(after) === 45) after++
    if (source.startsWith('>', after)) return after + 1
    if (source.startsWith('!>', after)) return after + 2
    dashes = source.indexOf('--', after)
  }
  return source.length
}
