import { parseHttpUrl } from '../url/index.ts'

// Most addresses of a page need no URL parser: in these the URL standard has nothing to encode, lower or take out, so that
// the address is the written text. A segment begins with a letter, digit, `_`, `~` or `-`: `.` and `..` go to the parser.
const PATH = String.raw`(?:\/[\w~-][\w.~!$&()*+,;=:@%-]*)*\/?`
const REST = String.raw`(?:\?[\w.~!$&()*+,;=:@%/?-]*)?(?:#[\w.~!$&()*+,;=:@%/?-]*)?`
const FROM_ROOT = new RegExp(String.raw`^(?=\/)${PATH}${REST}$`)
const ABSOLUTE = new RegExp(String.raw`^https?:\/\/(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]{2,}(?=\/)${PATH}${REST}$`)

/** Longer ones are the parser's. */
const LONGEST = 1_000

/** Resolves the addresses of links: http(s), with their fragment; null where one leads to none (`mailto:`, broken). Each is read once. */
export function addressResolver(base: string): (written: string) => string | null {
  // Menus stand on a page twice, and cards link the same page by picture and title.
  const known = new Map<string, string | null>()
  const origin = /^https?:/.test(base) ? (URL.parse(base)?.origin ?? null) : null
  return (written) => {
    let href = known.get(written)
    if (href === undefined) known.set(written, (href = resolve(written, base, origin)))
    return href
  }
}

function resolve(written: string, base: string, origin: string | null): string | null {
  if (written.length <= LONGEST) {
    if (origin !== null && FROM_ROOT.test(written)) return origin + written
    if (ABSOLUTE.test(written)) return written
  }
  const url = parseHttpUrl(written.trim() === '' ? base : written, base)
  if (url === null) return null
  return written.includes('#') ? (URL.parse(written.trim(), base)?.href ?? url.href) : url.href
}
