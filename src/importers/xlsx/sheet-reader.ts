import type { BadRow, Row } from '../table/record-reader.ts'
import type { XmlEvents } from './parse-xml.ts'

/** What cells of a sheet refer to. */
export interface SharedParts {
  readonly strings: readonly string[]
  readonly dateStyles: readonly boolean[]
  /** Days are counted from 1904 instead of 1900: workbooks of old Macs. */
  readonly from1904: boolean
}

/** Excel's own limits: a cell and the columns of a sheet (support.microsoft.com, Excel specifications and limits). */
const LONGEST_CELL = 32_767
const MOST_COLUMNS = 16_384

/** The cells of a sheet as rows of text; a date becomes an ISO date (ECMA-376 part 1, 18.3). */
export class SheetReader implements XmlEvents {
  readonly #shared: SharedParts
  #rows: (Row | BadRow)[] = []
  #line = 0
  #cells: string[] = []
  #column = 0
  #type = ''
  #style = 0
  #value = ''
  #inValue = false

  constructor(shared: SharedParts) {
    this.#shared = shared
  }

  /** The rows that are complete since the last time. */
  take(): (Row | BadRow)[] {
    const rows = this.#rows
    this.#rows = []
    return rows
  }

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    if (tag === 'row') {
      this.#line = Number(attributes['r'] ?? this.#line + 1)
      this.#cells = []
      this.#column = -1
    } else if (tag === 'c') {
      this.#column = columnIndex(attributes['r']) ?? this.#column + 1
      this.#type = attributes['t'] ?? 'n'
      this.#style = Number(attributes['s'] ?? 0)
      this.#value = ''
    }
    this.#inValue = tag === 'v' || tag === 't'
  }

  text(text: string): void {
    if (this.#inValue && this.#value.length <= LONGEST_CELL) this.#value += text.slice(0, LONGEST_CELL + 1)
  }

  close(tag: string): void {
    this.#inValue = false
    if (tag === 'c' && this.#column < MOST_COLUMNS) {
      while (this.#cells.length < this.#column) this.#cells.push('')
      this.#cells[this.#column] = this.#cell()
    }
    if (tag === 'row') this.#endRow()
  }

  #endRow(): void {
    const tooLong = this.#cells.find((cell) => cell.length > LONGEST_CELL)
    if (tooLong !== undefined) this.#rows.push({ line: this.#line, bad: 'too-long', text: tooLong.slice(0, 120) })
    else if (this.#cells.some((cell) => cell !== '')) this.#rows.push({ line: this.#line, cells: this.#cells })
  }

  #cell(): string {
    if (this.#type === 's') return this.#shared.strings[Number(this.#value)] ?? ''
    if (this.#type === 'e') return ''
    const isDate = this.#type === 'n' && this.#value !== '' && this.#shared.dateStyles[this.#style] === true
    return isDate ? isoDate(Number(this.#value), this.#shared.from1904) : this.#value
  }
}

/** `C5` is in column 2. */
function columnIndex(place: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(place ?? '')?.[0]
  return letters === undefined
    ? null
    : [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** Day 1 is 1 January 1900, and Excel believes that 29 February 1900 was: from March on, day 0 is 30 December 1899. */
function isoDate(serial: number, from1904: boolean): string {
  const time = Date.UTC(1899, 11, 30) + Math.floor(serial + (from1904 ? 1462 : 0)) * 86_400_000
  return Math.abs(time) < 8.64e15 ? new Date(time).toISOString().slice(0, 10) : ''
}
