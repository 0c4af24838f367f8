export interface Dialect {
  /** One character, or `''` for a list with one value a line. */
  readonly delimiter: string
  /** `\r` only for files of old Macs; `\n` also ends at `\r\n`. */
  readonly newline: '\n' | '\r'
}

/** A record and the place where the next one starts. */
export interface Parsed {
  readonly next: number
  readonly cells: readonly string[]
}

interface Cell {
  readonly value: string
  readonly end: number
}

const QUOTE = 34

/** A record without a quote in it: the line, cut. Null: its end is not in this text. */
export function parsePlainRecord(text: string, from: number, dialect: Dialect, final: boolean): Parsed | null {
  const end = text.indexOf(dialect.newline, from)
  if (end === -1 && !final) return null
  const line = withoutReturn(text.slice(from, end === -1 ? text.length : end))
  const cells = dialect.delimiter === '' ? [line] : line.split(dialect.delimiter)
  return { next: end === -1 ? text.length : end + 1, cells }
}

/** A record by RFC 4180, cell by cell. Null: its end is not in this text; `bad-csv`: something follows a closing quote. */
export function parseQuotedRecord(
  text: string,
  from: number,
  dialect: Dialect,
  final: boolean,
): Parsed | 'bad-csv' | null {
  const cells: string[] = []
  for (let at = from; ;) {
    const quoted = text.charCodeAt(at) === QUOTE
    const cell = quoted ? quotedCell(text, at, final) : plainCell(text, at, dialect, final)
    if (cell === null) return null
    if (text[cell.end] === dialect.delimiter) {
      cells.push(cell.value)
      at = cell.end + 1
      continue
    }
    const next = afterRecord(text, cell.end, dialect, final)
    if (typeof next !== 'number') return next
    cells.push(quoted ? cell.value : withoutReturn(cell.value))
    return { next, cells }
  }
}

/** The start of the next line, when a record ends here; else what that means. */
function afterRecord(text: string, at: number, { newline }: Dialect, final: boolean): number | 'bad-csv' | null {
  const rest = text.slice(at, at + 2)
  if (rest === '' || rest === '\r') return rest === newline ? at + 1 : final ? text.length : null
  if (rest.startsWith(newline)) return at + 1
  return rest === '\r\n' ? at + 2 : 'bad-csv'
}

function quotedCell(text: string, from: number, final: boolean): Cell | null {
  let close = text.indexOf('"', from + 1)
  let doubled = false
  while (close !== -1 && text.charCodeAt(close + 1) === QUOTE) {
    doubled = true
    close = text.indexOf('"', close + 2)
  }
  // A quote at the very end may be the first of two.
  if (close === -1 || (close === text.length - 1 && !final)) return null
  const inner = text.slice(from + 1, close)
  return { value: doubled ? inner.replaceAll('""', '"') : inner, end: close + 1 }
}

function plainCell(text: string, from: number, { delimiter, newline }: Dialect, final: boolean): Cell | null {
  const [separator, lineEnd] = [delimiter.charCodeAt(0), newline.charCodeAt(0)]
  let end = from
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end)
    if (code === separator || code === lineEnd) break
  }
  return end === text.length && !final ? null : { value: text.slice(from, end), end }
}

function withoutReturn(text: string): string {
  return text.endsWith('\r') ? text.slice(0, -1) : text
}
