/** One rule line of a robots.txt, in the bytes of the file written as Latin-1. */
export interface RobotsRule {
  readonly allow: boolean
  /** Percent-encoded as Google does before matching. */
  readonly pattern: string
  /** 1-based number of the line. */
  readonly line: number
  /** The line as it stands in the file. */
  readonly text: string
}

/** The lines from one run of `User-agent` lines to the next. */
export interface RobotsGroup {
  /** Product tokens in lower case; `*` stands for everybody. */
  readonly agents: readonly string[]
  readonly rules: readonly RobotsRule[]
  /** Seconds of the first usable `Crawl-delay`, an extension that many files use and Google ignores. */
  readonly crawlDelay: number | null
}

export interface Robots {
  readonly groups: readonly RobotsGroup[]
}

/** google/robotstxt robots.cc: 8 times the longest address of old browsers; what a line has beyond is dropped. */
const LONGEST_LINE = 2083 * 8 - 1

/** google/robotstxt: spellings taken for a key; a key only has to begin with one of them. */
const KEYS = [
  ['agent', /^(user-agent|useragent|user agent)/i],
  ['allow', /^allow/i],
  ['disallow', /^(disallow|dissallow|dissalow|disalow|diasllow|disallaw)/i],
  ['crawl-delay', /^crawl-delay/i],
] as const

type Key = (typeof KEYS)[number][0]

interface OpenGroup {
  readonly agents: string[]
  readonly rules: RobotsRule[]
  crawlDelay: number | null
}

/** Reads a robots.txt the way google/robotstxt does. Anything is a robots.txt; what is not understood is skipped. */
export function parseRobots(content: string | Uint8Array): Robots {
  const groups: OpenGroup[] = []
  let open: OpenGroup | null = null
  let closed = false
  let number = 0
  for (const line of lines(withoutBom(latin1(content)))) {
    number++
    const field = readField(line.slice(0, LONGEST_LINE))
    if (field === null) continue
    if (field.key === 'agent') {
      if (open === null || closed) groups.push((open = { agents: [], rules: [], crawlDelay: null }))
      closed = false
      open.agents.push(productToken(field.value))
    } else if (open !== null) {
      if (field.key === 'crawl-delay') open.crawlDelay ??= seconds(field.value)
      else {
        closed = true
        open.rules.push(...rulesOf(field.key === 'allow', escaped(field.value), number, quoted(line)))
      }
    }
  }
  return { groups }
}

/** The bytes of a text, one character each, so that lengths and escapes count bytes as Google's parser does. */
export function latin1(content: string | Uint8Array): string {
  return Buffer.from(typeof content === 'string' ? Buffer.from(content) : content).toString('latin1')
}

/** The line as people read it, cut to what a report can show. */
function quoted(line: string): string {
  return Buffer.from(line.slice(0, 500), 'latin1').toString('utf8').trim()
}

/** google/robotstxt: allowing `/dir/index.htm...` also allows `/dir/` itself. */
function rulesOf(allow: boolean, pattern: string, line: number, text: string): RobotsRule[] {
  const rule = { allow, pattern, line, text }
  const slash = pattern.lastIndexOf('/')
  if (!allow || slash < 0 || !pattern.startsWith('/index.htm', slash)) return [rule]
  return [rule, { ...rule, pattern: `${pattern.slice(0, slash + 1)}$` }]
}

/** Google skips whatever the file begins with of the three bytes, even when the mark is cut short. */
function withoutBom(content: string): string {
  return content.replace(/^\xEF(\xBB\xBF?)?/, '')
}

/** CR, LF and CR LF end a line. A line ends at a NUL for Google's parser, which works on C strings. */
function* lines(content: string): Generator<string> {
  for (const match of content.matchAll(/([^\r\n]*)(?:\r\n|\r|\n|$)/g)) {
    yield match[1]?.split('\0', 1)[0] ?? ''
    if (match.index + match[0].length >= content.length) return
  }
}

/** `key: value`, or `key value` when there are exactly two words, for files that forget the colon. */
function readField(line: string): { key: Key; value: string } | null {
  const bare = strip(line.split('#', 1)[0] ?? '')
  const words = bare.split(/[ \t]+/, 3)
  const colon = bare.indexOf(':')
  if (colon < 0 && words.length !== 2) return null
  const name = colon < 0 ? (words[0] ?? '') : strip(bare.slice(0, colon))
  const value = colon < 0 ? (words[1] ?? '') : strip(bare.slice(colon + 1))
  const key = KEYS.find(([, spelling]) => spelling.test(name))?.[0]
  return key === undefined ? null : { key, value }
}

/** ASCII white space only: a non-breaking space is part of the value, as it is for Google. */
function strip(text: string): string {
  return text.replace(/^[ \t\v\f]+/, '').replace(/(?<![ \t\v\f])[ \t\v\f]+$/, '')
}

/** google/robotstxt: `*` followed by white space still means everybody; a token ends at the first foreign character. */
function productToken(value: string): string {
  return /^\*(\s|$)/.test(value) ? '*' : (/^[a-z_-]*/i.exec(value)?.[0] ?? '').toLowerCase()
}

/** Non-ASCII bytes become escapes and the hex digits of escapes upper case; nothing else is normalised. */
function escaped(value: string): string {
  return value.replace(/%[0-9a-f]{2}|[\x80-\xFF]/gi, (found) =>
    found.length === 3 ? found.toUpperCase() : `%${found.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

function seconds(value: string): number | null {
  return /^\d{1,9}(\.\d{1,9})?$/.test(value) ? Number(value) : null
}
