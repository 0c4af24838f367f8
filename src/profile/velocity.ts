/** Links gained and lost in one week. */
export interface Week {
  /** ISO date of its Monday. */
  readonly monday: string
  readonly gained: number
  readonly lost: number
  /** Far more gained, or lost, than in the site's usual week. */
  readonly burst: 'gained' | 'lost' | 'both' | null
}

const DAY = 86_400_000

/** A modified z-score above this is an outlier (Iglewicz and Hoaglin, How to Detect and Handle Outliers, 1993). */
const OUTLIER = 3.5
/** The median absolute deviation times this is the standard deviation of a normal distribution. */
const MAD_TO_SIGMA = 1.4826
/** A count scatters by at least its root, even where the median week is the same every week. */
const poisson = (median: number): number => Math.sqrt(Math.max(1, median))
/** Fewer than this in a week is nobody's campaign. */
const FEWEST = 5
/** Weeks needed before any can be called unusual. */
const ENOUGH_WEEKS = 6

/**
 * Links gained and lost per week, every week from the first to the last, bursts marked.
 * @param gained ISO dates on which links were first seen
 * @param lost ISO dates on which links were lost
 */
export function velocityOf(gained: Iterable<string>, lost: Iterable<string>): Week[] {
  const [up, down] = [countWeeks(gained), countWeeks(lost)]
  const known = [...up.keys(), ...down.keys()].sort((a, b) => a - b)
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined) return []
  const mondays = Array.from({ length: (last - first) / (7 * DAY) + 1 }, (_, at) => first + at * 7 * DAY)
  const unusual = {
    gained: limitOf(mondays.map((monday) => up.get(monday) ?? 0)),
    lost: limitOf(mondays.map((monday) => down.get(monday) ?? 0)),
  }
  return mondays.map((monday) => {
    const week = { gained: up.get(monday) ?? 0, lost: down.get(monday) ?? 0 }
    const [rise, fall] = [week.gained > unusual.gained, week.lost > unusual.lost]
    const burst = rise && fall ? 'both' : rise ? 'gained' : fall ? 'lost' : null
    return { monday: new Date(monday).toISOString().slice(0, 10), ...week, burst }
  })
}

function countWeeks(dates: Iterable<string>): Map<number, number> {
  const weeks = new Map<number, number>()
  for (const date of dates) {
    const time = Date.parse(date.slice(0, 10))
    if (Number.isNaN(time)) continue
    // 1 January 1970 was a Thursday: three days after a Monday.
    const monday = time - ((((time / DAY + 3) % 7) + 7) % 7) * DAY
    weeks.set(monday, (weeks.get(monday) ?? 0) + 1)
  }
  return weeks
}

/** Above this a week's count is a burst. */
function limitOf(counts: readonly number[]): number {
  if (counts.length < ENOUGH_WEEKS) return Infinity
  const middle = median(counts)
  const deviation = MAD_TO_SIGMA * median(counts.map((count) => Math.abs(count - middle)))
  return Math.max(FEWEST - 1, middle + OUTLIER * Math.max(deviation, poisson(middle)))
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}
