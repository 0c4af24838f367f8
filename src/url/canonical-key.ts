import { parseHttpUrl } from './parse-http-url.ts'

/**
 * Parameters that tell where a visitor came from and never which page it is. Sources: Google Analytics campaign
 * parameters; click ids of Google, Meta, Microsoft, TikTok, X, LinkedIn, Yandex, Mailchimp, HubSpot, Matomo.
 */
const TRACKING =
  /^(utm_\w+|gclid|gclsrc|dclid|gbraid|wbraid|fbclid|msclkid|ttclid|twclid|li_fat_id|yclid|mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok|igshid|pk_\w+|mtm_\w+|ref_src|srsltid|_ga|_gl)$/i

/**
 * One string for all ways to write the same page: scheme, `www.`, host case, trailing dot, default port, dot segments,
 * trailing slash, index page of a folder, fragment, order of parameters and tracking parameters do not matter.
 */
export function canonicalKey(url: URL): string {
  return `${hostKey(url)}${pathKey(url.pathname)}${queryKey(url.searchParams)}`
}

/** The identity of the page that a written address names; what is no web address is only equal to itself. */
export function addressKey(address: string): string {
  const url = parseHttpUrl(address)
  return url === null ? address : canonicalKey(url)
}

/** The host without what does not tell sites apart: `www.`, trailing dot. A port other than 80 and 443 stays. */
export function hostKey(url: URL): string {
  const name = url.hostname.replace(/\.$/, '').replace(/^www\./, '')
  return url.port === '' || url.port === '80' || url.port === '443' ? name : `${name}:${url.port}`
}

function pathKey(path: string): string {
  const decoded = normalEscapes(path).replace(/\/{2,}/g, '/')
  const folder = decoded.replace(/\/(index|default)\.(html?|php|aspx?)$/i, '/')
  return folder === '/' ? '' : folder.replace(/\/$/, '')
}

/** RFC 3986 6.2.2: escapes of unreserved characters mean the character, and hex digits have no case. */
function normalEscapes(path: string): string {
  return path.replace(/%([0-9a-f]{2})/gi, (whole, hex: string) => {
    const character = String.fromCharCode(Number.parseInt(hex, 16))
    return /[\w.~-]/.test(character) ? character : whole.toUpperCase()
  })
}

function queryKey(parameters: URLSearchParams): string {
  const kept = [...parameters].filter(([name]) => !TRACKING.test(name))
  if (kept.length === 0) return ''
  return `?${kept
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort()
    .join('&')}`
}
