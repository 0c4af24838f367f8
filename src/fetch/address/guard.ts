import { Problem } from '../../model/problem.ts'
import { inRange, isPublic, parseIp, parseRange, unmapped, type Range } from './ip.ts'

/** Decides which addresses may be contacted. Everything that dials asks it, with the very address it will dial. */
export interface AddressGuard {
  /** What can be told from the address itself: why it may not be contacted, or null. */
  refusesUrl(url: URL): string | null
  /** Why an IP address may not be dialled at this port, or null. */
  refusesIp(ip: string, port: number): string | null
}

/** Thrown by whatever dials; the message quotes the address. */
export class AddressRefused extends Error {
  readonly code = 'ADDRESS_REFUSED'
}

/** Where web pages are served; anything else is some other service of a host. */
const WEB_PORTS: ReadonlySet<number> = new Set([80, 443, 8080, 8443])

/** Names that never lie on the public internet: RFC 6761 (localhost), RFC 6762 (local), ICANN 2024 (internal), RFC 8375. */
const PRIVATE_NAME = /(^|\.)(localhost|local|internal|home\.arpa)\.?$/

interface Exception {
  readonly range: Range
  /** Null stands for the web ports. */
  readonly port: number | null
}

/**
 * @param exceptions `CIDR:PORT` or `CIDR`, for people who audit an intranet: addresses that may be contacted though they are not public.
 * @throws Problem when an exception cannot be read
 */
export function createGuard(exceptions: readonly string[]): AddressGuard {
  const allowed = exceptions.map(readException)
  const refusesIp = (text: string, port: number): string | null => {
    const ip = parseIp(text)
    if (ip === null) return `${text} is not an IP address`
    const dialled = unmapped(ip)
    if (allowed.some((each) => inRange(dialled, each.range) && opensPort(each, port))) return null
    if (!WEB_PORTS.has(port)) return `port ${port}`
    return isPublic(ip) ? null : `${text} is not a public address`
  }
  return {
    refusesIp,
    refusesUrl: (url) => {
      const port = portOf(url)
      if (parseIp(url.hostname) !== null) return refusesIp(url.hostname, port)
      if (!WEB_PORTS.has(port) && !allowed.some((each) => opensPort(each, port))) return `port ${port}`
      if (allowed.length === 0 && PRIVATE_NAME.test(url.hostname))
        return `${url.hostname} is a name for private networks`
      return null
    },
  }
}

function portOf(url: URL): number {
  return Number(url.port || (url.protocol === 'https:' ? 443 : 80))
}

function opensPort({ port: only }: Exception, port: number): boolean {
  return only === null ? WEB_PORTS.has(port) : only === port
}

function readException(text: string): Exception {
  const parts = /^(\[[^\]]*\](?:\/\d+)?|[^:]+?)(?::(\d{1,5}))?$/.exec(text)
  const range = parseRange((parts?.[1] ?? text).replace(/[[\]]/g, ''))
  if (range === null) {
    throw new Problem(
      'invalid',
      {
        nl: '"{value}" is geen adresbereik. Schrijf het als 10.0.0.0/8, 127.0.0.0/8:8080 of [fd00::]/8:443.',
        en: '"{value}" is not a range of addresses. Write it like 10.0.0.0/8, 127.0.0.0/8:8080 or [fd00::]/8:443.',
      },
      { value: text },
    )
  }
  return { range, port: parts?.[2] === undefined ? null : Number(parts[2]) }
}
