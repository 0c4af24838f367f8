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
