/**
 * Milliseconds that a `Retry-After` asks for: whole seconds or an HTTP date (RFC 9110 10.2.3). Null for anything else,
 * negative or absurd values included.
 */
export function retryAfter(value: string | null, now: number): number | null {
  if (value === null) return null
  const text = value.trim()
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000
  const date = /^[A-Z][a-z]{2,8}, /.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(date) || date < now ? null : date - now
}
