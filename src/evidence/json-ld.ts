import { textContent, valueTest } from './tree/index.ts'
import type { Page } from './page.ts'

/** One schema.org object of the page's JSON-LD. */
export interface Thing {
  /** `Article`, `Person` ...: without the vocabulary's address. */
  readonly types: readonly string[]
  readonly value: Readonly<Record<string, unknown>>
  /** Name of the property it stands in; '' at the top. */
  readonly within: string
}

interface Queued {
  readonly value: unknown
  readonly within: string
}

const MOST_THINGS = 1_000
const LONGEST_SCRIPT = 500_000

/** Every object in the page's JSON-LD, outer before inner. Scripts that are no JSON are passed over. */
export function readJsonLd(page: Page, scripts: readonly string[] = jsonLdScripts(page)): Thing[] {
  const queue: Queued[] = scripts.map((script) => ({ value: parseLoosely(script), within: '' }))
  const things: Thing[] = []
  for (let at = 0; at < queue.length && things.length < MOST_THINGS; at++) {
    const { value, within } = queue[at]!
    if (Array.isArray(value)) for (const item of value) queue.push({ value: item, within })
    else if (isRecord(value)) {
      things.push({ types: typesOf(value), value, within })
      queue.push(...innerValues(value))
    }
  }
  return things
}

/** The page's scripts of JSON-LD as they are written. */
export function jsonLdScripts({ tree, elements }: Page): string[] {
  return elements('script')
    .filter(valueTest(tree, 'type', /^\s*application\/ld\+json/i))
    .map((node) => textContent(tree, node).slice(0, LONGEST_SCRIPT))
}

function innerValues(value: Readonly<Record<string, unknown>>): Queued[] {
  return Object.entries(value)
    .filter(([, inner]) => typeof inner === 'object')
    .map(([name, inner]) => ({ value: inner, within: name === '@graph' ? '' : name }))
}

/** Pages wrap JSON-LD in comments and CDATA and leave raw line breaks in strings. */
function parseLoosely(text: string): unknown {
  const bare = text
    .replace(/^\s*(\/\/\s*)?(<!--|<!\[CDATA\[|\/\*<!\[CDATA\[\*\/)/, '')
    .replace(/(\/\/\s*)?(-->|\]\]>|\/\*\]\]>\*\/)\s*$/, '')
  return parse(bare) ?? parse(mended(bare))
}

function mended(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/,\s*([}\]])/g, '$1')
    .replace(/;\s*$/, '')
}

/** Null where it is no JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function typesOf(value: Readonly<Record<string, unknown>>): string[] {
  const type = value['@type']
  const types = Array.isArray(type) ? type : [type]
  return types.filter((name) => typeof name === 'string').map((name) => name.replace(/^.*[/:#]/, ''))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A property as text: itself, its `name` or `@value`, or the first of a list; '' when it has none. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return textOf(value[0])
  if (isRecord(value)) return textOf(value['name'] ?? value['@value'])
  return ''
}
