import { canonicalKey } from './canonical-key.ts'
import { parseHttpUrl } from './parse-http-url.ts'
import { registrableDomain } from './registrable-domain.ts'

/** How an address leads to the site: to it, or through another host's redirecting address that carries it. */
export interface TargetMatch {
  /** `direct`: the address is on the site; `redirector`: another host's address with the site's in a parameter or path. */
  readonly via: 'direct' | 'redirector'
  /** The address on the site. */
  readonly url: URL
  /** `canonicalKey` of that address: compare it with the target's to know whether it is the same page. */
  readonly key: string
}

/** Says for an absolute address whether it leads to the site, and how; null when it does not. */
export type TargetMatcher = (href: string) => TargetMatch | null

/** Longest value looked at for an address carried in a parameter: a linear bound for hostile hrefs. */
const LONGEST_CARRIED = 2_048

/**
 * Makes a matcher for a site with these hosts. A host stands for its registered name and every subdomain of it.
 * `look.alike-example.nl` and `example.nl.evil.test` are other sites: names are compared whole, never by substring.
 */
export function targetMatcher(hosts: Iterable<string>): TargetMatcher {
  const domains = new Set([...hosts].map(registrableDomain))
  const ours = (url: URL): boolean => domains.has(registrableDomain(url.hostname))
  const direct = (url: URL): TargetMatch => ({ via: 'direct', url, key: canonicalKey(url) })
  return (href) => {
    const host = MAY_CARRY.test(href) ? undefined : PLAIN_HOST.exec(href)?.[1]
    if (host !== undefined && !domains.has(registrableDomain(host))) return null
    const url = parseHttpUrl(href)
    if (url === null) return null
    if (ours(url)) return direct(url)
    const carried = carriedUrl(url)
    return carried !== null && ours(carried) ? { ...direct(carried), via: 'redirector' } : null
  }
}

/** A host as the URL parser would leave it: no capitals, no port, no user name, no number. */
const PLAIN_HOST = /^https?:\/\/([a-z0-9.-]+\.[a-z][a-z0-9-]*)(?=[/?#]|$)/

/** What an address has in it that may carry another one. */
const MAY_CARRY = /.http|\?.*%/i

/**
 * The address that a redirecting address carries: `https://out.example/?url=https%3A%2F%2Fsite.nl%2F` or
 * `https://web.archive.example/2020/https://site.nl/`. Only a whole address counts, not a mention in a longer value.
 */
function carriedUrl(url: URL): URL | null {
  for (const value of url.searchParams.values()) {
    if (/^https?:\/\//i.test(value) && value.length <= LONGEST_CARRIED) return parseHttpUrl(value)
  }
  const inPath = /\/(https?:\/{1,2}[^/].*)$/i.exec(url.pathname.slice(0, LONGEST_CARRIED))
  return inPath?.[1] === undefined ? null : parseHttpUrl(inPath[1].replace(/^(https?):\/{1,2}/i, '$1://') + url.search)
}
