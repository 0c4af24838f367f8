import { registrableDomain } from '../url/index.ts'
import { hostOf } from './anchors.ts'

/** Registrable domain of a resolved address, remembered per host: pages link to the same few hosts over and over. */
export function domainReader(): (href: string) => string {
  const known = new Map<string, string>()
  return (href) => {
    const host = hostOf(href)
    const domain = known.get(host) ?? registrableDomain(host)
    known.set(host, domain)
    return domain
  }
}
