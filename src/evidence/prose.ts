import type { Flow } from './flow.ts'

/** A line this long with the end of a sentence in it is running text; menus, labels and headings are shorter. */
const PROSE_LINE = 80

/** Number of characters of running text on the page, wherever it stands. */
export function proseLength({ text }: Flow): number {
  let length = 0
  for (const line of text.split('\n')) if (isProse(line)) length += line.length
  return length
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
