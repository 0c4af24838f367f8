import { header, type Answer } from './exchange.ts'
import { fault, faultOf, type Fault } from './fault.ts'

/** Squid's names for what went wrong behind it, by what they mean to a direct visit. */
const SQUID = [
  [/^ERR_DNS_FAIL/, 'dns'],
  [/^ERR_(CONNECT|READ)_TIMEOUT|^ERR_LIFETIME/, 'timeout'],
  [/^ERR_SECURE/, 'tls'],
  [/^ERR_(CONNECT|READ|WRITE)_/, 'network-error'],
] as const

/** An answer that a proxy made itself because it could not reach the host; null when it is the page's own. */
export function proxyFault({ status, headers }: Answer): Fault | null {
  if (status !== 502 && status !== 503 && status !== 504) return null
  const squid = header(headers, 'x-squid-error')
  const known = SQUID.find(([name]) => name.test(squid ?? ''))
  if (squid !== null && known !== undefined) return fault(known[1], `${status} x-squid-error: ${squid}`, true)
  const named = header(headers, 'x-proxy-error')
  if (named === null) return null
  const { why } = faultOf(Object.assign(new Error(named), { code: named.split(/[\s:]/, 1)[0] }))
  return fault(why, `${status} x-proxy-error: ${named}`, true)
}
