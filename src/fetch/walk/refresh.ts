/** Only the head of a page can hold a refresh that is worth following; scanning stops here. */
const HEAD_BYTES = 128 * 1024

/** rules/faults.md 16: a later refresh is a page that renews itself, not a redirect. */
const LONGEST_DELAY = 5

/** Parts of a page in which a tag is not a tag (scripting counts as on, so `<noscript>` too). */
const OPAQUE = 'script|style|template|noscript|textarea|title|iframe|noembed|noframes|xmp'

const REFRESH = sought('refresh')

/** The address that a `Refresh` header or the content of a meta refresh leads to soon; null when it does not. */
export function refreshTarget(content: string): string | null {
  const parts = /^\s*(\d{1,9})?(?:\.[\d.]*)?\s*(?:[;,\s]\s*)?(?:url\s*=\s*)?(['"]?)([\s\S]*)$/i.exec(
    content.slice(0, 10_000),
  )
  if (parts === null) return null
  const [, delay, quote = '', rest = ''] = parts
  const end = quote === '' ? -1 : rest.indexOf(quote)
  const target = (end < 0 ? rest : rest.slice(0, end)).trim()
  return delay === undefined || Number(delay) > LONGEST_DELAY || target === '' ? null : target
}

/** The content of the first `<meta http-equiv="refresh">` of a page, or null. */
export function metaRefresh(body: Buffer): string | null {
  const head = body.subarray(0, HEAD_BYTES)
  // Most pages have none, and to make text of every page only to see that costs as much as a third of unpacking it.
  if (!holdsValue(head, REFRESH)) return null
  const source = head.toString('utf8')
  for (const tag of metaTags(source)) {
    const attributes = readAttributes(tag)
    if (attributes.get('http-equiv')?.trim().toLowerCase() === 'refresh') return attributes.get('content') ?? null
  }
  return null
}

/**
 * Whether the value of an attribute may begin with a word, in any case: `= "refresh`. Goes from end to end of where the
 * word may stand, as far at a time as the byte there allows (Horspool 1980, "Practical fast searching in strings").
 */
function holdsValue(bytes: Buffer, { word, steps }: Sought): boolean {
  const last = word.length - 1
  for (let end = last; end < bytes.length; end += steps[bytes[end] ?? 0] ?? 1) {
    let at = last
    // The bit that tells lower from upper case, set: other bytes than letters never become one of the word's.
    while (at >= 0 && ((bytes[end - last + at] ?? 0) | 0x20) === word[at]) at--
    if (at < 0 && isValue(bytes, end - last)) return true
  }
  return false
}

/** What may stand between the equals sign and the value: white space and a quote. */
const BEFORE_VALUE = new Set(Buffer.from(' \t\n\f\r"\''))
/** Further back nobody looks, so that a page of quotes takes no longer than others. */
const MOST_BEFORE = 100

function isValue(bytes: Buffer, start: number): boolean {
  let at = start - 1
  while (start - at < MOST_BEFORE && BEFORE_VALUE.has(bytes[at] ?? 0)) at--
  return bytes[at] === 0x3d
}

interface Sought {
  readonly word: Buffer
  /** By the byte at the end of where the word may stand: how far on it may stand next. */
  readonly steps: Uint8Array
}

function sought(text: string): Sought {
  const word = Buffer.from(text)
  const steps = new Uint8Array(256).fill(word.length)
  word.subarray(0, -1).forEach((byte, at) => (steps[byte] = steps[byte & ~0x20] = word.length - 1 - at))
  return { word, steps }
}

/** Goes from `<` to `<` and steps over comments and opaque elements, each character once. */
function* metaTags(source: string): Generator<string> {
  const opaque = new RegExp(`(${OPAQUE})[\\s/>]`, 'iy')
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at)) {
    opaque.lastIndex = at + 1
    const name = opaque.exec(source)?.[1]
    if (source.startsWith('<!--', at)) at = after(source, '-->', at + 2)
    else if (name !== undefined) at = closing(source, name, at)
    else {
      const end = tagEnd(source, at)
      if (/^<meta[\s/]/i.test(source.slice(at, at + 6))) yield source.slice(at + 5, end)
      at = end
    }
  }
}

function after(source: string, text: string, from: number): number {
  const found = source.indexOf(text, from)
  return found < 0 ? source.length : found + text.length
}

function closing(source: string, name: string, from: number): number {
  const close = new RegExp(`</${name}[\\s/>]`, 'ig')
  close.lastIndex = from
  return close.exec(source) === null ? source.length : close.lastIndex
}

/** The end of a tag: the first `>` outside quotes. */
function tagEnd(source: string, from: number): number {
  const part = /[^>"']*(?:"[^"]*"|'[^']*'|>|$|["'])/y
  let at = from
  do {
    part.lastIndex = at
    if (part.exec(source) === null) return source.length
    at = part.lastIndex
  } while (at < source.length && source[at - 1] !== '>')
  return at
}

function readAttributes(tag: string): Map<string, string> {
  const found = tag.slice(0, 20_000).matchAll(/([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g)
  const attributes = new Map<string, string>()
  for (const [, name = '', double, single, bare] of found) {
    const key = name.toLowerCase()
    if (!attributes.has(key)) attributes.set(key, unescaped(double ?? single ?? bare ?? ''))
  }
  return attributes
}

/** The references that stand in addresses in practice. */
function unescaped(text: string): string {
  return text.replace(/&(amp|#38|#x26|quot|#34|apos|#39);/gi, (_, name: string) =>
    /^(quot|#34)$/i.test(name) ? '"' : /^(apos|#39)$/i.test(name) ? "'" : '&',
  )
}
