import { registrableDomain } from '../url/index.ts'
import { hostOf } from './anchors.ts'

/** Registrable domain of a resolved address, remembered: several parts ask it of every link of a page. */
export function domainReader(): (href: string) => string {
  const known = new Map<string, string>()
  return (href) => {
    let domain = known.get(href)
    if (domain === undefined) known.set(href, (domain = registrableDomain(hostOf(href))))
    return domain
  }
}
