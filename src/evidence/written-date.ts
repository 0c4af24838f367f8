/** What is needed to read a date as its writer meant it. */
export interface DateReading {
  /** ISO date after which a date cannot be: the day of the visit, or one day later. */
  readonly latest: string
  /** Whether 5/6/2020 means the sixth of May, as in the United States. */
  readonly monthFirst: boolean
}

/** No page of the web is older. */
const EARLIEST_YEAR = 1995

/** First letters that tell the month apart, in nl, en, de, fr, es. */
const MONTHS: readonly RegExp[] = [
  /^(jan|ene)/,
  /^(feb|fév|fev)/,
  /^(mar|maa|mrt|mär|mae|mrz)/,
  /^(apr|avr|abr)/,
  /^(may|mei|mai)/,
  /^(jun|juin)/,
  /^(jul|juil)/,
  /^(aug|aoû|aou|ago)/,
  /^(sep|set)/,
  /^(oct|okt)/,
  /^(nov)/,
  /^(dec|dez|déc|dic)/,
]

const MONTH_WORD =
  'jan(?:uary|uari|uar|vier)?|januar|jänner|enero|feb(?:ruary|ruari|ruar)?|février|fevrier|febrero|mar(?:ch|s|zo)?|maart|mrt|märz|maerz|apr(?:il)?|avril|abril|may|mei|mai|mayo|june?|juni|juin|junio|july?|juli|juillet|julio|aug(?:ust|ustus)?|août|aout|agosto|sept?(?:ember|embre|iembre)?|oct(?:ober|obre|ubre)?|okt(?:ober)?|nov(?:ember|embre|iembre)?|dec(?:ember)?|dez(?:ember)?|décembre|decembre|diciembre'

const ISO = /(?<!\d)((?:19|20)\d\d)-(\d{1,2})-(\d{1,2})(?!\d)/
const SLASHED_YEAR_FIRST = /(?<!\d)((?:19|20)\d\d)[/.](\d{1,2})[/.](\d{1,2})(?!\d)/
const COMPACT = /(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)(?:T?\d{4,6})?(?!\d)/
const DAY_MONTH = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|e|\\.|º)?\\s*(?:of |de )?[\\s.-]?(${MONTH_WORD})(?!\\p{L})\\.?,?[\\s-]*(?:de )?((?:19|20)\\d\\d)(?!\\d)`,
  'iu',
)
const MONTH_DAY = new RegExp(
  `(?<!\\p{L})(${MONTH_WORD})(?!\\p{L})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d\\d)(?!\\d)`,
  'iu',
)
const NUMERIC = /(?<![\d.,/-])(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d|\d\d)(?![\d/-]|\.\d)/

/** Longest text looked at for one date. */
const LONGEST = 300

/** First date in a text, as an ISO date; null when there is none or it is impossible. */
export function readDate(text: string, reading: DateReading): string | null {
  const cut = text.slice(0, LONGEST)
  return readTimestamp(cut, reading) ?? readWords(cut, reading) ?? readNumeric(cut, reading)
}

/** `2019-05-12T...`, `2019/05/12`, `20190512`: the day as written, whatever the zone. */
export function readTimestamp(text: string, { latest }: DateReading): string | null {
  const [, year, month, day] = ISO.exec(text) ?? SLASHED_YEAR_FIRST.exec(text) ?? COMPACT.exec(text) ?? []
  return year === undefined ? null : toIso(Number(year), Number(month), Number(day), latest)
}

/** `12 mei 2019`, `May 12th, 2019`. */
function readWords(text: string, { latest }: DateReading): string | null {
  const dayFirst = DAY_MONTH.exec(text)
  const monthFirst = MONTH_DAY.exec(text)
  if (dayFirst !== null && (monthFirst === null || dayFirst.index <= monthFirst.index))
    return toIso(Number(dayFirst[3]), monthNumber(dayFirst[2]!), Number(dayFirst[1]), latest)
  return monthFirst === null
    ? null
    : toIso(Number(monthFirst[3]), monthNumber(monthFirst[1]!), Number(monthFirst[2]), latest)
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

function monthNumber(word: string): number {
  const name = word.toLowerCase()
  return MONTHS.findIndex((month) => month.test(name)) + 1
}

function toIso(year: number, month: number, day: number, latest: string): string | null {
  if (year < EARLIEST_YEAR || month < 1 || month > 12 || day < 1) return null
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCDate() !== day) return null
  const iso = date.toISOString().slice(0, 10)
  return iso <= latest ? iso : null
}
