import type { Claim, Expectation, Provenance } from '../model/claim.ts'

/** One value and the rows that say so. */
export interface Said<T> {
  readonly value: T
  readonly from: readonly Provenance[]
}

/** What the claims come to for one field: the value to use, and every other value that some row gave. */
export interface Merged<T> extends Said<T> {
  readonly others: readonly Said<T>[]
}

/** Everything that is claimed about one (source, target) pair, field by field, with who said it. */
export interface MergedClaims {
  readonly source: string
  /** Null when no row names our page. */
  readonly target: string | null
  /** `origin` when no row names the linking page itself. */
  readonly scope: Claim['scope']
  readonly anchor?: Merged<string>
  readonly rel?: Merged<readonly string[]>
  readonly title?: Merged<string>
  readonly firstSeen?: Merged<string>
  readonly lastSeen?: Merged<string>
  /** Absent when a tool saw the link after another called it lost. */
  readonly lost?: Merged<string>
  /** Sum over all log files. */
  readonly visits?: Said<number>
  readonly metrics: Readonly<Record<string, Merged<number>>>
  readonly expected?: Merged<Expectation>
  readonly provenance: readonly Provenance[]
}

/**
 * Merges claims about one (source, target) pair. A field's value is that of the row that saw the link last; of rows
 * with one date, a filled value goes before an empty one and the first row before the others. `firstSeen` is the
 * earliest, `lastSeen` the latest, visits are added up. Values that lost stay in `others`.
 */
export function mergeClaims(claims: readonly [Claim, ...Claim[]]): MergedClaims {
  const newestFirst = claims.toSorted((a, b) => seen(b).localeCompare(seen(a)))
  const pages = newestFirst.filter(({ scope }) => scope === 'page')
  const first = pages[0] ?? newestFirst[0] ?? claims[0]
  const lastSeen = merge(newestFirst, ({ lastSeen }) => lastSeen, latest)
  const lost = merge(newestFirst, (claim) => claim.lost, latest)
  return {
    source: first.source,
    target: newestFirst.find(({ target }) => target !== null)?.target ?? null,
    scope: first.scope,
    ...present(
      'anchor',
      merge(newestFirst, ({ anchor }) => anchor, filledFirst),
    ),
    ...present(
      'rel',
      merge(newestFirst, ({ rel }) => rel),
    ),
    ...present(
      'title',
      merge(newestFirst, ({ title }) => title, filledFirst),
    ),
    ...present(
      'firstSeen',
      merge(newestFirst, ({ firstSeen }) => firstSeen, earliest),
    ),
    ...present('lastSeen', lastSeen),
    ...present('lost', lost && lastSeen && lastSeen.value > lost.value ? undefined : lost),
    ...present('visits', totalVisits(claims)),
    metrics: mergeMetrics(newestFirst),
    ...present(
      'expected',
      merge(newestFirst, ({ expected }) => expected),
    ),
    provenance: claims.map(({ provenance }) => provenance),
  }
}

/** The day on which the row's tool saw the link; rows without a date come last. */
function seen({ lastSeen, firstSeen }: Claim): string {
  return lastSeen ?? firstSeen ?? ''
}

type Order<T> = (a: T, b: T) => number
const earliest: Order<string> = (a, b) => a.localeCompare(b)
const latest: Order<string> = (a, b) => b.localeCompare(a)
const filledFirst: Order<string> = (a, b) => Number(a === '') - Number(b === '')

/** Groups equal values; the order of the claims decides, after `order`. */
function merge<T>(
  claims: readonly Claim[],
  field: (claim: Claim) => T | undefined,
  order: Order<T> = () => 0,
): Merged<T> | undefined {
  const said = new Map<string, { value: T; from: Provenance[] }>()
  for (const claim of claims) {
    const value = field(claim)
    if (value === undefined) continue
    const key = JSON.stringify(value)
    const known = said.get(key)
    if (known) known.from.push(claim.provenance)
    else said.set(key, { value, from: [claim.provenance] })
  }
  const [best, ...others] = [...said.values()].sort((a, b) => order(a.value, b.value))
  return best && { ...best, others }
}

function mergeMetrics(claims: readonly Claim[]): Record<string, Merged<number>> {
  const names = new Set(claims.flatMap(({ metrics }) => Object.keys(metrics ?? {})))
  const merged = [...names].map((name) => [name, merge(claims, ({ metrics }) => metrics?.[name])] as const)
  return Object.fromEntries(merged.flatMap(([name, value]) => (value ? [[name, value] as const] : [])))
}

function totalVisits(claims: readonly Claim[]): Said<number> | undefined {
  const counted = claims.filter(({ visits }) => visits !== undefined)
  if (counted.length === 0) return undefined
  return {
    value: counted.reduce((sum, { visits }) => sum + (visits ?? 0), 0),
    from: counted.map(({ provenance }) => provenance),
  }
}

function present<K extends string, T>(key: K, value: T | undefined): Partial<Record<K, T>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, T>)
}
