import { z } from 'zod'
import { rule } from '../i18n/index.ts'
import type { News } from '../model/news.ts'
import { isImportant } from './groups.ts'

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'HH:MM')

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

/** When a receiver is told what. */
export const rhythmSchema = z.object({
  /** What does not wait for a digest. */
  immediately: z.enum(['important', 'all', 'nothing']).default('important'),
  digest: z.enum(['daily', 'weekly', 'never']).default('weekly'),
  /** The day of a weekly digest. */
  day: z.enum(WEEKDAYS).default('monday'),
  /** Local time of the digest. */
  at: time.default('08:00'),
  /** Nothing is sent between these local times; it comes afterwards. */
  quiet: z.object({ from: time, until: time }).optional(),
  /** IANA name of the time zone. */
  zone: z
    .string()
    .refine(isZone, rule({ nl: 'deze tijdzone bestaat niet', en: 'no such time zone' }))
    .default(() => Intl.DateTimeFormat().resolvedOptions().timeZone),
})
export type Rhythm = z.output<typeof rhythmSchema>

export interface Due {
  readonly news: readonly News[]
  /** Whether this is the digest, so that the next one is a period away. */
  readonly digest: boolean
}

/**
 * What of the untold news is to be told now.
 * @param lastDigest ISO time of the last digest, null before the first
 */
export function dueNews(news: readonly News[], rhythm: Rhythm, lastDigest: string | null, now: string): Due {
  const moment = new Date(now)
  if (isQuiet(rhythm, moment)) return { news: [], digest: false }
  if (isDigestDue(rhythm, lastDigest, moment)) return { news, digest: true }
  const { immediately } = rhythm
  if (immediately === 'nothing') return { news: [], digest: false }
  return { news: immediately === 'all' ? news : news.filter(isImportant), digest: false }
}

function isQuiet({ quiet, zone }: Rhythm, now: Date): boolean {
  if (quiet === undefined) return false
  const { minute } = localTime(now, zone)
  const [from, until] = [minutes(quiet.from), minutes(quiet.until)]
  return from <= until ? minute >= from && minute < until : minute >= from || minute < until
}

function isDigestDue({ digest, day: weekday, at, zone }: Rhythm, last: string | null, now: Date): boolean {
  if (digest === 'never') return false
  if (last === null) return true
  const day = (moment: Date): number => {
    const shifted = localTime(new Date(moment.getTime() - minutes(at) * 60_000), zone)
    return digest === 'daily' ? shifted.day : shifted.day - ((shifted.weekday - WEEKDAYS.indexOf(weekday) + 7) % 7)
  }
  return day(now) > day(new Date(last))
}

/** The day (counted from 1970), the weekday (0 is Monday) and the minute of the day, on the clock of a time zone. */
function localTime(moment: Date, zone: string): { day: number; weekday: number; minute: number } {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(moment)
  const part = (type: string): number => Number(parts.find((each) => each.type === type)?.value ?? 0)
  const day = Date.UTC(part('year'), part('month') - 1, part('day')) / 86_400_000
  // 1970 began on a Thursday, which is 3 from Monday.
  return { day, weekday: (((day + 3) % 7) + 7) % 7, minute: part('hour') * 60 + part('minute') }
}

function minutes(text: string): number {
  const [hours = 0, rest = 0] = text.split(':').map(Number)
  return hours * 60 + rest
}

function isZone(name: string): boolean {
  try {
    void Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
