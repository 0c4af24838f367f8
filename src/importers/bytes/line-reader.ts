/** A line of a text, or, when it was too long to keep, null in its place. */
export interface Line {
  /** 1-based. */
  readonly number: number
  readonly text: string | null
}

/** Apache refuses request lines and headers over 8,190 bytes each; four of them make a line. */
export const LONGEST_LINE = 32_768

/** Text in pieces to lines. A line over the limit is dropped without being kept. */
export class LineReader {
  #rest = ''
  #number = 0
  #dropping = false

  push(text: string): Line[] {
    const parts = (this.#rest + text).split('\n')
    this.#rest = parts.pop() ?? ''
    const lines = parts.map((part) => this.#line(part))
    if (this.#rest.length > LONGEST_LINE) {
      this.#dropping = true
      this.#rest = ''
    }
    return lines
  }

  /** The last line, when it has no newline. */
  end(): Line[] {
    return this.#rest === '' && !this.#dropping ? [] : [this.#line(this.#rest)]
  }

  #line(text: string): Line {
    const dropped = this.#dropping || text.length > LONGEST_LINE
    this.#dropping = false
    this.#number += 1
    return { number: this.#number, text: dropped ? null : text.replace(/\r$/, '') }
  }
}
