/** One record of a table. */
export interface Row {
  /** 1-based line (CSV) or row (XLSX) where the record starts. */
  readonly line: number
  readonly cells: readonly string[]
}

/** A record that cannot be read; the records after it are not touched by it. */
export interface BadRow {
  readonly line: number
  readonly bad: 'bad-csv' | 'too-long'
  readonly text: string
}

export interface Dialect {
  /** One character, or `''` for a list with one value a line. */
  readonly delimiter: string
  /** `\r` only for files of old Macs; `\n` also ends at `\r\n`. */
  readonly newline: '\n' | '\r'
}

/**
 * Longest record, in characters. The longest real cells seen are Ahrefs contexts of some thousands; Excel stops at
 * 32,767 a cell. A million leaves room for 30 such cells and bounds the memory.
 */
export const LONGEST_RECORD = 1_000_000

const QUOTE = 34

/** Where a record ends and what is in it, or why it cannot be read; null: more text is needed. */
type Step = { readonly next: number; readonly cells: readonly string[] } | 'bad-csv' | null

/**
 * RFC 4180, read in pieces of any size, with one rule of its own: a record that cannot be read costs its first line
 * only. Reading goes on at the next line, so a quote that never closes does not swallow the rows below it.
 */
export class RecordReader {
  readonly #dialect: Dialect
  #rest = ''
  #line = 1
  /** In a record that is too long and was reported: waiting for its line to end. */
  #dropping = false

  constructor(dialect: Dialect) {
    this.#dialect = dialect
  }

  /** Adds text; gives the records that are complete. Blank lines are no records. */
  push(text: string): (Row | BadRow)[] {
    return this.#read(this.#rest + text, false)
  }

  /** The last records, when no more text comes. */
  end(): (Row | BadRow)[] {
    return this.#read(this.#rest, true)
  }

  #read(text: string, final: boolean): (Row | BadRow)[] {
    const found: (Row | BadRow)[] = []
    let at = this.#dropping ? this.#afterDropped(text) : 0
    let quote = text.indexOf('"', at)
    while (at < text.length) {
      if (quote !== -1 && quote < at) quote = text.indexOf('"', at)
      const step = this.#next(text, at, quote, final)
      if (step === null || step === 'bad-csv') {
        if (!final && this.#mustWait(text, at, step)) break
        found.push(this.#bad(text, at, step ?? (final ? 'bad-csv' : 'too-long')))
        at = this.#afterLine(text, at)
        continue
      }
      if (step.cells.length > 1 || step.cells[0] !== '') found.push({ line: this.#line, cells: step.cells })
      this.#line += this.#linesBetween(text, at, step.next)
      at = step.next
    }
    this.#rest = text.slice(at)
    return found
  }

  /** More text may complete the record, or the first line of a bad one. */
  #mustWait(text: string, at: number, step: null | 'bad-csv'): boolean {
    return text.length - at <= LONGEST_RECORD && (step === null || !text.includes(this.#dialect.newline, at))
  }

  #bad(text: string, at: number, bad: BadRow['bad']): BadRow {
    const start = text.slice(at, at + 120)
    return { line: this.#line, bad, text: start.split(this.#dialect.newline, 1)[0] ?? '' }
  }

  #next(text: string, from: number, quote: number, final: boolean): Step {
    const { delimiter, newline } = this.#dialect
    const end = text.indexOf(newline, from)
    const plain = quote === -1 || (end !== -1 && quote > end)
    if (!plain) return this.#quoted(text, from, final)
    if (end === -1 && !final) return null
    const line = text.slice(from, end === -1 ? text.length : end)
    const content = line.endsWith('\r') ? line.slice(0, -1) : line
    return { next: end === -1 ? text.length : end + 1, cells: delimiter === '' ? [content] : content.split(delimiter) }
  }

  /** A record with a quote in it, cell by cell. */
  #quoted(text: string, from: number, final: boolean): Step {
    const cells: string[] = []
    let at = from
    for (;;) {
      const open = text.charCodeAt(at) === QUOTE
      const end = open ? closingQuote(text, at + 1, final) : this.#cellEnd(text, at)
      if (end === -1 || (!open && end === text.length && !final)) return null
      const value = open ? unescape(text.slice(at + 1, end)) : text.slice(at, end)
      at = open ? end + 1 : end
      if (text[at] === this.#dialect.delimiter) {
        cells.push(value)
        at += 1
        continue
      }
      const next = this.#afterRecord(text, at, final)
      if (typeof next !== 'number') return next
      cells.push(!open && value.endsWith('\r') ? value.slice(0, -1) : value)
      return { next, cells }
    }
  }

  /** The start of the next line, when a record ends here; else what that means. */
  #afterRecord(text: string, at: number, final: boolean): number | 'bad-csv' | null {
    if (at >= text.length) return final ? at : null
    if (text[at] === this.#dialect.newline) return at + 1
    if (text[at] !== '\r') return 'bad-csv'
    if (text[at + 1] === '\n') return at + 2
    if (at + 1 < text.length) return 'bad-csv'
    return final ? at + 1 : null
  }

  #cellEnd(text: string, from: number): number {
    const delimiter = this.#dialect.delimiter.charCodeAt(0)
    const newline = this.#dialect.newline.charCodeAt(0)
    let at = from
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code === delimiter || code === newline) break
    }
    return at
  }

  #linesBetween(text: string, from: number, to: number): number {
    let lines = 0
    for (let at = text.indexOf(this.#dialect.newline, from); at !== -1 && at < to; lines++)
      at = text.indexOf(this.#dialect.newline, at + 1)
    return lines
  }

  #afterLine(text: string, from: number): number {
    const end = text.indexOf(this.#dialect.newline, from)
    if (end === -1) {
      this.#dropping = true
      return text.length
    }
    this.#line += 1
    return end + 1
  }

  #afterDropped(text: string): number {
    this.#dropping = false
    return this.#afterLine(text, 0)
  }
}

/** The place of the quote that ends a cell: the first that is not doubled. -1: not in this text. */
function closingQuote(text: string, from: number, final: boolean): number {
  let at = text.indexOf('"', from)
  while (at !== -1 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2)
  return at === text.length - 1 && !final ? -1 : at
}

function unescape(value: string): string {
  return value.includes('"') ? value.replaceAll('""', '"') : value
}
