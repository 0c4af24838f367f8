import { Buffer } from 'node:buffer'
import { getDomain } from 'tldts'

/** Pages lead to the same hosts over and over: with those known, a link check spends a fiftieth less. */
const known = new Map<string, string>()
const MOST_KNOWN = 5_000
/** RFC 1035 2.3.4: what is longer is no host. */
const LONGEST_HOST = 255

/** The same characters in a string of their own: V8 keeps a part of a page as a view of it, so that to keep the part is to keep the page. */
function apart(text: string): string {
  return Buffer.from(text).toString()
}

/**
 * The domain somebody registered: `www.shop.example.co.uk` gives `example.co.uk`. Names under private suffixes count as
 * registered (`ann.blogspot.com` is one blog, not Google's). An IP address or a bare suffix is its own domain.
 * Source: Public Suffix List, both divisions.
 */
export function registrableDomain(host: string): string {
  const domain = known.get(host)
  if (domain !== undefined) return domain
  if (host.length > LONGEST_HOST) return lookUp(host)
  if (known.size === MOST_KNOWN) known.clear()
  const kept = apart(host)
  const found = lookUp(kept)
  known.set(kept, found)
  return found
}

function lookUp(host: string): string {
  const name = host.toLowerCase().replace(/\.$/, '')
  return getDomain(name, { allowPrivateDomains: true }) ?? name
}

/** The registrable domain of the site that a web address belongs to. */
export function siteOf(url: string): string {
  return registrableDomain(new URL(url).hostname)
}

/** Whether two hosts belong to one registered name. */
export function sameSite(one: string, other: string): boolean {
  return registrableDomain(one) === registrableDomain(other)
}
