/** What is needed to read a date as its writer meant it. */
export interface DateReading {
  /** ISO date after which no date can be: the day of the visit, or one later for other time zones. */
  readonly latest: string
  /** Whether 5/6/2020 means the sixth of May, as in the United States. */
  readonly monthFirst: boolean
}

/** No page of the web is older. */
const EARLIEST_YEAR = 1995

/** Languages whose month names are known. Where two disagree on a word, the first one counts. */
const LANGUAGES = ['en', 'nl', 'de', 'fr', 'es', 'it', 'pt', 'da', 'sv', 'nb', 'pl', 'cs', 'ru', 'uk'] as const

const MONTHS = monthNames()

const ISO = /(?<!\d)((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/
const COMPACT = /(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)(?:T\d{4,6}\S*)?(?!\d)/
const DAY_MONTH =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|e|\.|º)?[\s.-]*(?:of |de )?(\p{L}{3,12})\.?,?[\s-]*(?:de )?((?:19|20)\d\d)(?!\d)/giu
const MONTH_DAY = /(?<!\p{L})(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)(?!\d)/giu
const NUMERIC = /(?<![\d.,/-])(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d|\d\d)(?![\d/-]|\.\d)/

/** What a date in words ends with: such a date is looked for where this stands. */
const YEAR = /(?:19|20)\d\d(?!\d)/
const DAY_YEAR = /\d(?:st|nd|rd|th)?,?\s+(?:19|20)\d\d(?!\d)/iu

/** What every form has; a cheap look before the forms are tried. */
const DATE_LIKE = /(19|20)\d\d|\d[./-]\d\d?[./-]\d/

/** Longest text looked at for one date, characters. */
const LONGEST = 300

/** Whether a text may have a date in it. */
export function isDateLike(text: string): boolean {
  return DATE_LIKE.test(text)
}

/** First date in a text, as an ISO date; null when there is none or it is impossible. */
export function readDate(text: string, reading: DateReading): string | null {
  const cut = text.slice(0, LONGEST)
  if (!isDateLike(cut)) return null
  return readTimestamp(cut, reading) ?? readWords(cut, reading) ?? readNumeric(cut, reading)
}

/** `2019-05-12T...`, `2019/05/12`, `20190512`: the day as written, whatever the zone. */
export function readTimestamp(text: string, { latest }: DateReading): string | null {
  const parted = ISO.exec(text)
  if (parted !== null) return toIso(Number(parted[1]), Number(parted[3]), Number(parted[4]), latest)
  const compact = COMPACT.exec(text)
  return compact === null ? null : toIso(Number(compact[1]), Number(compact[2]), Number(compact[3]), latest)
}

/** `12 mei 2019`, `May 12th, 2019`. */
function readWords(text: string, { latest }: DateReading): string | null {
  if (!YEAR.test(text)) return null
  for (const [, day, word = '', year] of text.matchAll(DAY_MONTH)) {
    const month = MONTHS.get(word.toLowerCase())
    if (month !== undefined) return toIso(Number(year), month, Number(day), latest)
  }
  if (!DAY_YEAR.test(text)) return null
  for (const [, word = '', day, year] of text.matchAll(MONTH_DAY)) {
    const month = MONTHS.get(word.toLowerCase())
    if (month !== undefined) return toIso(Number(year), month, Number(day), latest)
  }
  return null
}

/** `12.05.2019`, `12-5-2019`, `05/12/2019`, `12.05.19`. */
function readNumeric(text: string, { latest, monthFirst }: DateReading): string | null {
  const [, first, mark, second, written] = NUMERIC.exec(text) ?? []
  if (written === undefined) return null
  const year = written.length === 2 ? 2000 + Number(written) : Number(written)
  const dayMonth = toIso(year, Number(second), Number(first), latest)
  const monthDay = toIso(year, Number(first), Number(second), latest)
  return monthFirst && mark === '/' ? (monthDay ?? dayMonth) : (dayMonth ?? monthDay)
}

function toIso(year: number, month: number, day: number, latest: string): string | null {
  if (year < EARLIEST_YEAR || month < 1 || month > 12 || day < 1) return null
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCDate() !== day) return null
  const iso = date.toISOString().slice(0, 10)
  return iso <= latest ? iso : null
}

/** Long and short names, as they stand in a date (Russian and Polish bend them). */
function monthNames(): ReadonlyMap<string, number> {
  const names = new Map<string, number>([
    ['mrt', 3],
    ['maerz', 3],
    ['mär', 3],
    ['sept', 9],
  ])
  for (const language of LANGUAGES) {
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: style, timeZone: 'UTC' })
      for (let month = 1; month <= 12; month++) {
        const parts = format.formatToParts(new Date(Date.UTC(2020, month - 1, 1)))
        const name =
          parts
            .find(({ type }) => type === 'month')
            ?.value.toLowerCase()
            .replace(/\.$/, '') ?? ''
        if (/^\p{L}{3,}$/u.test(name) && !names.has(name)) names.set(name, month)
      }
    }
  }
  return names
}
