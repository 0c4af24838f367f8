import { parseTypedUrl, registrableDomain } from '../url/index.ts'
import { Problem } from '../model/problem.ts'
import { PROBLEMS } from './problems.ts'

/** The site that the links are said to lead to. */
export interface OwnSite {
  readonly home: URL
  /** Whether a host is the site's own: same registered name as its home page or one of its further hosts. */
  owns(host: string): boolean
}

/** Hosts looked up are remembered, so that a million rows do not ask the public suffix list two million times. */
const REMEMBERED = 20_000

export function ownSite(site: string, hosts: readonly string[]): OwnSite {
  const home = parseTypedUrl(site)
  if (home === null) throw new Problem('invalid', PROBLEMS.site, { site })
  const domains = new Set([home.hostname, ...hosts].map(registrableDomain))
  const known = new Map<string, boolean>()
  return {
    home,
    owns(host) {
      const remembered = known.get(host)
      if (remembered !== undefined) return remembered
      if (known.size >= REMEMBERED) known.clear()
      const own = domains.has(registrableDomain(host))
      known.set(host, own)
      return own
    },
  }
}
