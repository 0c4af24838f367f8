/** The prescan looks no further (HTML Living Standard 13.2.3.2). */
export const PRESCAN_BYTES = 1024

const SPACE_OR_SLASH = /[\t\n\f\r /]*/y
const NAME = /[^\t\n\f\r />][^\t\n\f\r />=]*/y
const EQUALS = /[\t\n\f\r ]*=[\t\n\f\r ]*/y
const VALUE = /"([^"]*)(?:"|$)|'([^']*)(?:'|$)|([^\t\n\f\r >"'][^\t\n\f\r >]*)/y
const CONTENT_CHARSET = /charset[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)"|'([^']*)'|([^\t\n\f\r ;"'][^\t\n\f\r ;]*))/i
// eslint-disable-next-line no-control-regex -- the standard's own set
const XML_ENCODING = /^<\?xml[^>]*?encoding[\x00-\x20]*=[\x00-\x20]*["']([^"'\x00-\x20]+)["'][^>]*>/

/** The encoding labels a page's first bytes (as Latin-1 text) declare, as written and in order of weight. */
export function* metaCharsets(head: string): Generator<string> {
  let at = head.indexOf('<')
  while (at >= 0) {
    if (head.startsWith('<!--', at)) {
      at = after(head, '-->', at + 2)
    } else if (/^<meta[\t\n\f\r /]/i.test(head.slice(at, at + 6))) {
      const meta = attributesFrom(head, at + 5)
      const label = labelOf(meta.attributes)
      if (label !== null) yield label
      at = meta.end
    } else if (/^<\/?[a-z]/i.test(head.slice(at, at + 3))) {
      at = attributesFrom(head, skipName(head, at)).end
    } else if (/^<[!/?]/.test(head.slice(at, at + 2))) {
      at = after(head, '>', at)
    } else {
      at++
    }
    at = at < 0 ? at : head.indexOf('<', at)
  }
  const xml = XML_ENCODING.exec(head)?.[1]
  if (xml !== undefined) yield xml
}

function labelOf(attributes: ReadonlyMap<string, string>): string | null {
  const charset = attributes.get('charset')
  if (charset !== undefined) return charset
  const isPragma = attributes.get('http-equiv')?.toLowerCase() === 'content-type'
  const content = isPragma ? CONTENT_CHARSET.exec(attributes.get('content') ?? '') : null
  return content?.[1] ?? content?.[2] ?? content?.[3] ?? null
}

/** The attributes up to the end of the tag; a tag cut off by the end of the prescan declares nothing. */
function attributesFrom(head: string, start: number): { attributes: ReadonlyMap<string, string>; end: number } {
  const attributes = new Map<string, string>()
  let at = skip(SPACE_OR_SLASH, head, start)
  for (let name = match(NAME, head, at); name !== null; name = match(NAME, head, at)) {
    const value = valueAt(head, name.end)
    const key = name.text.toLowerCase()
    if (!attributes.has(key)) attributes.set(key, value.text)
    at = skip(SPACE_OR_SLASH, head, value.end)
  }
  return head[at] === '>' ? { attributes, end: at } : { attributes: new Map(), end: -1 }
}

function valueAt(head: string, at: number): { text: string; end: number } {
  const equals = match(EQUALS, head, at)
  if (equals === null) return { text: '', end: at }
  return match(VALUE, head, equals.end) ?? { text: '', end: equals.end }
}

function skip(pattern: RegExp, head: string, at: number): number {
  return match(pattern, head, at)?.end ?? at
}

function match(pattern: RegExp, head: string, at: number): { text: string; end: number } | null {
  pattern.lastIndex = at
  const found = pattern.exec(head)
  return found && { text: found[1] ?? found[2] ?? found[3] ?? found[0], end: pattern.lastIndex }
}

function after(head: string, mark: string, at: number): number {
  const found = head.indexOf(mark, at)
  return found < 0 ? -1 : found + mark.length
}

function skipName(head: string, at: number): number {
  const length = head.slice(at).search(/[\t\n\f\r >]/)
  return length < 0 ? head.length : at + length
}
