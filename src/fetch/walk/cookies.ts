import { registrableDomain } from '../../url/index.ts'

interface Cookie {
  readonly name: string
  readonly value: string
  readonly domain: string
  /** Only for that very host, not for names under it. */
  readonly hostOnly: boolean
  readonly path: string
  readonly secure: boolean
}

/** rules/faults.md 12: most cookies a visit keeps, and the longest one. */
const MOST = 50
const LONGEST = 4_096

/**
 * The cookies of one visit (RFC 6265), thrown away with it: enough to pass a wall that only asks whether cookies come
 * back, nothing that would make us a known visitor.
 */
export class CookieJar {
  readonly #cookies = new Map<string, Cookie>()

  store(url: URL, headers: readonly (readonly [string, string])[], now: number): void {
    for (const [name, text] of headers) {
      if (name !== 'set-cookie' || text.length > LONGEST) continue
      const { cookie, expired } = readCookie(url, text, now)
      if (cookie === null) continue
      const key = `${cookie.domain} ${cookie.path} ${cookie.name}`
      this.#cookies.delete(key)
      if (!expired && this.#cookies.size < MOST) this.#cookies.set(key, cookie)
    }
  }

  /** Value of the `Cookie` header for an address; '' when there is none to send. */
  header(url: URL): string {
    return [...this.#cookies.values()]
      .filter((cookie) => fits(cookie, url))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ')
  }
}

function readCookie(url: URL, text: string, now: number): { cookie: Cookie | null; expired: boolean } {
  const [pair = '', ...parts] = text.split(';')
  const equals = pair.indexOf('=')
  const name = pair.slice(0, Math.max(0, equals)).trim()
  const value = pair.slice(equals + 1).trim()
  // Anything but visible ASCII could end the header line we send back.
  if (name === '' || !/^[\x21-\x7e]*$/.test(name) || !/^[\x20-\x7e]*$/.test(value))
    return { cookie: null, expired: false }
  const attributes = new Map(parts.map(readAttribute))
  const domain = (attributes.get('domain') ?? '').replace(/^\./, '').toLowerCase()
  if (domain !== '' && !mayBeSetFor(domain, url.hostname)) return { cookie: null, expired: false }
  const path = attributes.get('path') ?? ''
  return {
    cookie: {
      name,
      value,
      domain: domain === '' ? url.hostname : domain,
      hostOnly: domain === '',
      path: path.startsWith('/') ? path : url.pathname.replace(/\/[^/]*$/, '') || '/',
      secure: attributes.has('secure'),
    },
    expired: isPast(attributes.get('max-age'), attributes.get('expires'), now),
  }
}

function readAttribute(part: string): [string, string] {
  const [name = '', ...value] = part.split('=')
  return [name.trim().toLowerCase(), value.join('=').trim()]
}

/** A host sets cookies for itself and the names above it, down to the registered one: never for all of `.nl`. */
function mayBeSetFor(domain: string, host: string): boolean {
  return host === domain || (host.endsWith(`.${domain}`) && domain.length >= registrableDomain(host).length)
}

function isPast(maxAge: string | undefined, expires: string | undefined, now: number): boolean {
  if (maxAge !== undefined && /^-?\d+$/.test(maxAge)) return Number(maxAge) <= 0
  return expires !== undefined && Date.parse(expires) < now
}

function fits({ domain, hostOnly, path, secure }: Cookie, url: URL): boolean {
  if (url.hostname !== domain && (hostOnly || !url.hostname.endsWith(`.${domain}`))) return false
  if (secure && url.protocol !== 'https:') return false
  return url.pathname === path || url.pathname.startsWith(path.endsWith('/') ? path : `${path}/`)
}
