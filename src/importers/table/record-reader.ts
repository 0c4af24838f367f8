import { parsePlainRecord, parseQuotedRecord } from './parse-record.ts'
import type { Dialect, Parsed } from './parse-record.ts'

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

/**
 * Longest record, in characters. The longest real cells seen are Ahrefs contexts of some thousands; Excel stops at
 * 32,767 a cell. A million leaves room for 30 such cells and bounds the memory.
 */
export const LONGEST_RECORD = 1_000_000

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
      const record = this.#record(text, at, quote, final)
      if (typeof record === 'string') {
        found.push(this.#bad(text, at, record))
        at = this.#afterLine(text, at)
      } else if (record === null) break
      else {
        if (record.cells.length > 1 || record.cells[0] !== '') found.push({ line: this.#line, cells: record.cells })
        this.#line += this.#linesBetween(text, at, record.next)
        at = record.next
      }
    }
    this.#rest = text.slice(at)
    return found
  }

  /** The next record, what is wrong with it, or null when more text must come first: for it, or for its first line. */
  #record(text: string, at: number, quote: number, final: boolean): Parsed | BadRow['bad'] | null {
    const end = text.indexOf(this.#dialect.newline, at)
    const plain = quote === -1 || (end !== -1 && quote > end)
    const record = (plain ? parsePlainRecord : parseQuotedRecord)(text, at, this.#dialect, final)
    if (record !== null && record !== 'bad-csv') return record
    if (final) return 'bad-csv'
    if (text.length - at > LONGEST_RECORD) return record ?? 'too-long'
    return record === 'bad-csv' && end !== -1 ? record : null
  }

  #bad(text: string, at: number, bad: BadRow['bad']): BadRow {
    const start = text.slice(at, at + 120)
    return { line: this.#line, bad, text: start.split(this.#dialect.newline, 1)[0] ?? '' }
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
