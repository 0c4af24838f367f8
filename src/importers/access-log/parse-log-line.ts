/** One request as the server logged it. */
export interface LogEntry {
  readonly client: string
  /** Seconds since 1970. */
  readonly time: number
  readonly method: string
  /** Path and query as asked for. */
  readonly path: string
  readonly status: number
  /** Empty when none was sent, or when the log does not keep it. */
  readonly referer: string
  readonly agent: string
}

const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec'

// Common and combined log format of Apache and nginx, with or without the virtual host before it. Within quotes both
// write a backslash before what is special (Apache \" and \\, nginx \x22).
const LINE =
  /^(?:[^\s:]+:\d{1,5} )?(\S+) \S+ (?:\S+ ){1,3}?\[([^\]]{20,40})\] "((?:[^"\\]|\\.)*)" (\d{3}) (?:\d+|-)(?: "((?:[^"\\]|\\.)*)" "((?:[^"\\]|\\.)*)")?/
const TIME = /^(\d\d)\/([A-Z][a-z]{2})\/(\d{4}):(\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d)$/

/** Reads a line of an access log; null when it is none. */
export function parseLogLine(line: string): LogEntry | null {
  const match = LINE.exec(line)
  if (!match) return null
  const [client, stamp, request, status, referer, agent] = match.slice(1).map((part) => part ?? '') as Parts
  const time = parseTime(stamp)
  const [method = '', path = ''] = request.split(' ')
  if (time === null || path === '') return null
  return { client, time, method, path, status: Number(status), referer: referer === '-' ? '' : referer, agent }
}

type Parts = [client: string, time: string, request: string, status: string, referer: string, agent: string]

function parseTime(stamp: string): number | null {
  const match = TIME.exec(stamp)
  if (!match) return null
  const [, day, name = '', year, hour, minute, second, sign, zoneHours, zoneMinutes] = match
  const month = MONTHS.indexOf(name) / 3
  const local = Date.UTC(Number(year), month, Number(day), Number(hour), Number(minute), Number(second)) / 1000
  const zone = (Number(zoneHours) * 60 + Number(zoneMinutes)) * 60
  return Number.isInteger(month) && month >= 0 ? local - (sign === '-' ? -zone : zone) : null
}
