import type { Quote } from '../model/evidence.ts'
import { partedAtChange } from './changed-date.ts'
import { flowOf } from './flow.ts'
import { headlineNode } from './headline.ts'
import type { MainText } from './main-text.ts'
import type { Page } from './page.ts'
import { isProse } from './prose.ts'
import { isDateLike, readDate } from './written-date.ts'
import type { DateReading } from './written-date.ts'

/** A date with the words of the page that give it. */
export interface DatedBy {
  readonly date: string
  readonly quote: Quote
}

/** `2019-05` where the address has `/2019/05/`. */
export function monthInUrl({ url }: Page): string | null {
  const [, year, month] = /\/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])(?=\/)/.exec(url) ?? []
  return year === undefined ? null : `${year}-${month}`
}

/** How many lines round the heading are looked at for a date line, and how many of the page at most. */
const LINES_NEAR = 12
const MOST_LINES = 3_000

/** A line with more than this is a sentence in which something else is dated (characters). */
const DATE_LINE = 200

/** Lines in which a date may be looked for. */
interface DateLines {
  /** The first heading and what follows. */
  readonly fromHeading: readonly string[]
  /** What stands over it, upwards. */
  readonly overHeading: readonly string[]
  readonly main: readonly string[]
  readonly all: readonly string[]
  /** The last ones of the page, upwards. */
  readonly foot: readonly string[]
}

/** How many lines at the foot of the page are looked at for the day of the last change. */
const LINES_AT_FOOT = 40

export function dateLines(page: Page, main: MainText): DateLines {
  const lines = page.flow.text.slice(0, 200_000).split('\n').slice(0, MOST_LINES)
  const heading = headingLine(page, lines)
  return {
    fromHeading: lines.slice(heading, heading + LINES_NEAR).filter(isDateLine),
    overHeading: lines
      .slice(Math.max(0, heading - 5), heading)
      .filter(isDateLine)
      .reverse(),
    main: main.text.split('\n').filter(isDateLine),
    all: lines.filter(isDateLine),
    foot: lines.slice(-LINES_AT_FOOT).filter(isDateLine).reverse(),
  }
}

/** A date line near the first heading, else the first one of the main text, else of the page. */
export function fromText(
  page: Page,
  { fromHeading, overHeading, main, all }: DateLines,
  reading: DateReading,
): DatedBy | null {
  const month = monthInUrl(page)
  let first: DatedBy | null = null
  for (const line of [...fromHeading, ...overHeading, ...main, ...all]) {
    const parted = partedAtChange(line)
    const date = readDate(parted?.before ?? line, reading)
    // A page that dates its change alone gives no other date: what follows belongs to other things.
    if (date === null && readChange(parted?.changed, reading) !== null) return first
    if (date === null) continue
    const found: DatedBy = { date, quote: { from: 'text', text: line } }
    if (month === null || date.startsWith(month)) return found
    first ??= found
  }
  return first
}

function isDateLine(line: string): boolean {
  return line.length <= DATE_LINE && isDateLike(line) && !/©|copyright/i.test(line)
}

/** After the words that speak of a change the date comes at once: longer than any date with its day of the week and hour (characters). */
const CHANGE_DATE = 40

function readChange(text: string | undefined, reading: DateReading): string | null {
  return text === undefined ? null : readDate(text.slice(0, CHANGE_DATE), reading)
}

/** A date line that speaks of a change: the first one of the main text with what stands near the heading, else the last of the page. */
export function changedInText({ fromHeading, main, foot }: DateLines, reading: DateReading): DatedBy | null {
  for (const line of [...fromHeading, ...main, ...foot]) {
    const parted = partedAtChange(line)
    const date = parted === null || isProse(parted.before) ? null : readChange(parted.changed, reading)
    if (date !== null) return { date, quote: { from: 'text', text: line } }
  }
  return null
}

function headingLine(page: Page, lines: readonly string[]): number {
  const heading = headlineNode(page)
  const words = heading < 0 ? '' : flowOf(page.flow, page.tree, heading, 300).split('\n', 1)[0]!
  return words === '' ? 0 : Math.max(0, lines.indexOf(words))
}

/** So far after the first heading its date may stand (characters), and no longer than this is a date with nothing else. */
const UNDER_HEADING = 300
const DATE_ALONE = 40

/** Spans without a space between them make one line in which no date can be read, though each for itself is one. */
export function datesUnderHeading(page: Page): number[] {
  const { tree, flow } = page
  const heading = headlineNode(page)
  if (heading < 0) return []
  const from = flow.start[tree.end[heading]!]!
  let node = tree.end[heading]!
  while (node > 0 && flow.start[node - 1]! >= from) node--
  const found: number[] = []
  for (; node < tree.size && flow.start[node]! <= from + UNDER_HEADING; node++) {
    const isShort = flow.start[tree.end[node]!]! - flow.start[node]! <= DATE_ALONE
    if (tree.tag[node] !== 0 && isShort && partedAtChange(flowOf(flow, tree, node)) === null) found.push(node)
  }
  return found
}
