import type { Flow } from './flow.ts'

/** A line this long with the end of a sentence in it is running text; menus, labels and headings are shorter. */
const PROSE_LINE = 80

/** Whether the page has more running text than so many characters, wherever it stands. Reads no further than it must. */
export function hasMoreProse({ text }: Flow, most: number): boolean {
  let length = 0
  for (let from = 0; from < text.length && length <= most;) {
    const found = text.indexOf('\n', from)
    const end = found < 0 ? text.length : found
    if (isProseIn(text, from, end)) length += end - from
    from = end + 1
  }
  return length > most
}

/** Whether what stands there in a text reads as sentences: shorter lines, most of a page, are not cut out for it. */
export function isProseIn(text: string, from: number, to: number): boolean {
  return to - from >= PROSE_LINE && isProse(text.slice(from, to))
}

/** Whether a block of text reads as sentences. */
export function isProse(line: string): boolean {
  return line.length >= PROSE_LINE && /[.!?…。]["'”’)]?(\s|$)/.test(line)
}

/** The sentence round a place in a text, cut to `most` characters. */
export function sentenceAt(text: string, at: number, most = 300): string {
  const before = text.slice(0, at)
  const stop = Math.max(...['. ', '! ', '? ', '… ', '\n'].map((mark) => before.lastIndexOf(mark)))
  const from = Math.max(stop < 0 ? 0 : stop + 1, at - most / 2)
  const rest = text.slice(from, from + most)
  const end = rest.slice(at - from).search(/[.!?…](\s|$)|\n/)
  return (end < 0 ? rest : rest.slice(0, at - from + end + 1)).trim()
}
