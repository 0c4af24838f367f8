import { RANGES, TRAITS, type ListQuery, type Sort, type Store } from '../../src/store/index.ts'
import { serverComputing } from './server-computing.ts'
import { timed } from './timed.ts'

/** Filters of every kind: frequent, rare, and together. */
export const FILTERS: Readonly<Record<string, Partial<ListQuery>>> = {
  none: {},
  'one grade': { traits: { grade: ['weak'] } },
  'rare grade': { traits: { grade: ['risk'] } },
  'not judged': { traits: { grade: [''] } },
  'two grades': { traits: { grade: ['strong', 'fair'] } },
  outcome: { traits: { outcome: ['challenge'] } },
  status: { traits: { status: ['200'] } },
  'not found': { traits: { found: ['no'] } },
  footer: { traits: { placement: ['footer'] } },
  'last placement': { traits: { placement: ['other'] } },
  followed: { traits: { followed: ['yes'] } },
  rel: { traits: { rel: ['ugc'] } },
  'anchor class': { traits: { anchor_class: ['exact'] } },
  'rare class': { traits: { anchor_class: ['other'] } },
  'not indexable': { traits: { indexable: ['no'] } },
  tool: { traits: { tools: ['moz'] } },
  'large domain': { domain: 'site0.example' },
  'small domain': { domain: 'site49000.example' },
  'frequent word': { text: 'fiets' },
  'rare word': { text: '29999' },
  'two words': { text: 'brood kaas' },
  'beginning of a word': { text: 'serv' },
  'word that is nowhere': { text: 'zwembad' },
  'first seen in a year': { between: { first_seen: ['2022-01-01', '2022-12-31'] } },
  'first seen on a day': { between: { first_seen: ['2022-03-03', '2022-03-03'] } },
  'last seen since': { between: { last_seen: ['2026-01-01', null] } },
  'checked since': { between: { checked: ['2026-05-01T20:00:00Z', null] } },
  'changed since': { between: { changed: ['2026-05-01', null] } },
  'risk in footers': { traits: { grade: ['risk'], placement: ['footer'] } },
  'three traits': { traits: { grade: ['strong'], placement: ['sidebar'], anchor_class: ['generic'], tools: ['bing'] } },
  'traits and word': { traits: { placement: ['footer'] }, text: 'tuin' },
  'traits and days': { traits: { anchor_class: ['exact'] }, between: { first_seen: ['2022-01-01', '2022-02-01'] } },
  'word and days': { text: 'foto', between: { first_seen: ['2022-01-01', '2022-02-01'] } },
  'domain and traits': { domain: 'site0.example', traits: { followed: ['no'] } },
  everything: {
    ...{ traits: { grade: ['weak', 'fair'], followed: ['yes'], tools: ['moz'] }, text: 'brood' },
    between: { first_seen: ['2022-01-01', '2022-12-31'], last_seen: ['2025-01-01', null] },
  },
}

export const SORTS: readonly Sort[] = ['added', ...RANGES, ...TRAITS]
const PAGE = 50
const EVERYTHING: Omit<ListQuery, 'projectId'> = {
  ...{ traits: {}, domain: null, text: '', between: {} },
  ...{ sort: 'added', descending: false, after: null, limit: PAGE },
}

/** Pages of every filter in every order, in turn up and down: the first, and one from the middle of all rows. */
export async function listPages(store: Store, projectId: number, backlinks: number, place: string): Promise<void> {
  // So that there is a connection to be watched.
  await store.listing.page({ ...EVERYTHING, projectId })
  const server = await serverComputing(place)
  const times: Time[] = []
  let turn = 0
  for (const [name, filter] of Object.entries(FILTERS))
    for (const sort of SORTS) {
      const query: ListQuery = {
        ...{ ...EVERYTHING, projectId, ...filter },
        ...{ sort, descending: turn++ % 2 === 1 },
      }
      for (const after of [null, await middle(store, query, backlinks)]) {
        const start = performance.now()
        const worked = process.cpuUsage()
        const before = server()
        const { links } = await store.listing.page({ ...query, after })
        const ms = performance.now() - start
        const { user, system } = process.cpuUsage(worked)
        const cpu = (user + system) / 1000 + server() - before
        const way = `${query.descending ? ' down' : ''}${after === null ? '' : ', deep'}`
        times.push({ what: `${name} by ${sort}${way}: ${links.length} links`, ms, cpu })
      }
    }
  tell(times)
  await timed('everything counted by trait', () => store.listing.counts(projectId))
}

/** The place of a link halfway the whole list, as a page far down would have it. */
async function middle(store: Store, query: ListQuery, backlinks: number): Promise<ListQuery['after']> {
  const half = { ...EVERYTHING, projectId: query.projectId }
  const { links } = await store.listing.page({ ...half, after: { value: '', id: Math.floor(backlinks / 2) }, limit: 1 })
  const [link] = links
  if (link === undefined) return null
  const { id, domain, anchor, relevance, authority, firstSeen, lastSeen, checked, changed, traits } = link
  const keys = { added: '', source: `${domain}/`, target: 'us.example/gids/100', domain, anchor, ...traits }
  const ranges = { relevance: relevance ?? -1, authority: authority ?? -1, first_seen: firstSeen, last_seen: lastSeen }
  return { id, value: { ...keys, ...ranges, checked, changed }[query.sort] }
}

interface Time {
  readonly what: string
  readonly ms: number
  /** Milliseconds of computing in this process and the database server's, whatever else the machine does. */
  readonly cpu: number
}

function tell(times: readonly Time[]): void {
  const computing = times.map(({ cpu }) => cpu).sort((one, other) => one - other)
  const p95 = computing[Math.floor(computing.length * 0.95)]!.toFixed(1)
  const sorted = times.toSorted((one, other) => other.ms - one.ms)
  const at = (share: number): string => sorted[Math.floor(sorted.length * (1 - share))]!.ms.toFixed(1)
  console.log(
    `${times.length} pages of ${PAGE}: median ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms; computing p95 ${p95} ms`,
  )
  for (const { what, ms, cpu } of sorted.slice(0, 25))
    console.log(`  ${ms.toFixed(0)} ms, ${cpu.toFixed(0)} computing  ${what}`)
}
