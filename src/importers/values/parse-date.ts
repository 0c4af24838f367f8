/** Which number of `03/04/2026` is the day. Null: not known, so such a date is not guessed. */
export type DayOrder = 'day-first' | 'month-first'

/** First three letters of the months, English and Dutch (`mrt`, `mei`, `okt`); longer names start with these. */
const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  ['jan', 'feb', 'mar mrt maa', 'apr', 'may mei', 'jun', 'jul', 'aug', 'sep', 'oct okt', 'nov', 'dec'].flatMap(
    (names, index) => names.split(' ').map((name) => [name, index + 1]),
  ),
)

const ISO = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:\D|$)/
const COMPACT = /^(\d{4})(\d\d)(\d\d)$/
const DAY_NAME_YEAR = /^(\d{1,2})(?:st|nd|rd|th|e)?[ .-]+([a-z]{3})[a-z]{0,6}\.?[ ,-]+(\d{4})(?:\D|$)/i
const NAME_DAY_YEAR = /^([a-z]{3})[a-z]{0,6}\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})(?:\D|$)/i
const NUMBERS = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:\D|$)/

/**
 * The ISO date in a cell (a time after it is left out); null when it holds none, or when day and month could change
 * places and `order` does not say which is which.
 */
export function parseDate(text: string, order: DayOrder | null): string | null {
  const cell = text.trim()
  const iso = ISO.exec(cell) ?? COMPACT.exec(cell)
  if (iso) return isoDate(iso[1], iso[2], iso[3])
  const named = DAY_NAME_YEAR.exec(cell)
  if (named) return isoDate(named[3], monthNumber(named[2]), named[1])
  const english = NAME_DAY_YEAR.exec(cell)
  if (english) return isoDate(english[3], monthNumber(english[1]), english[2])
  const numbers = NUMBERS.exec(cell)
  if (!numbers) return null
  const [, first, second, year] = numbers
  const known = first === second ? 'day-first' : (dayOrder(cell) ?? order)
  if (known === null) return null
  return known === 'day-first' ? isoDate(year, second, first) : isoDate(year, first, second)
}

/** What a date with numbers only says about the order: a number over 12 is no month. Null: nothing. */
export function dayOrder(text: string): DayOrder | null {
  const numbers = NUMBERS.exec(text.trim())
  if (!numbers) return null
  const [first, second] = [Number(numbers[1]), Number(numbers[2])]
  if (first > 12 && second <= 12) return 'day-first'
  return second > 12 && first <= 12 ? 'month-first' : null
}

/** Whether a cell holds a date whose day and month could change places. */
export function isAmbiguousDate(text: string): boolean {
  return parseDate(text, null) === null && parseDate(text, 'day-first') !== null
}

function monthNumber(name = ''): number {
  return MONTHS[name.toLowerCase()] ?? 0
}

function isoDate(year = '', month: string | number = '', day = ''): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  if (m < 1 || m > 12 || d < 1 || d > daysIn(m, y)) return null
  return `${year}-${m < 10 ? '0' : ''}${m}-${d < 10 ? '0' : ''}${d}`
}

function daysIn(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
