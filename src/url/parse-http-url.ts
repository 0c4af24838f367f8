/** RFC 9110 asks for 8,000 octets at least; sitemaps and disavow files stop at 2,048. Longer ones are noise. */
const LONGEST_URL = 8_192

/**
 * Reads an absolute http(s) address as the WHATWG URL standard does, or gives null. Credentials and the fragment are
 * dropped: neither names the page, and credentials are never sent on or stored.
 */
export function parseHttpUrl(text: string, base?: string): URL | null {
  const trimmed = text.trim()
  if (trimmed === '' || trimmed.length > LONGEST_URL) return null
  const url = URL.parse(trimmed, base)
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.hostname === '') return null
  if (url.username !== '') url.username = ''
  if (url.password !== '') url.password = ''
  if (url.href.includes('#')) url.hash = ''
  return url
}

/** As `parseHttpUrl`, and takes `example.nl/page` for `https://example.nl/page`, as people type it. */
export function parseTypedUrl(text: string): URL | null {
  const typed = text.trim()
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(typed)) return parseHttpUrl(typed)
  const url = parseHttpUrl(`https://${typed}`)
  return url !== null && url.hostname.includes('.') ? url : null
}
