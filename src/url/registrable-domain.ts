import { getDomain } from 'tldts'

/**
 * The domain somebody registered: `www.shop.example.co.uk` gives `example.co.uk`. Names under private suffixes count as
 * registered (`ann.blogspot.com` is one blog, not Google's). An IP address or a bare suffix is its own domain.
 * Source: Public Suffix List, both divisions.
 */
export function registrableDomain(host: string): string {
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
