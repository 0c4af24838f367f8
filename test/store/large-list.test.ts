import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, it } from 'node:test'
import { fillWorkspace, observe } from '../../bench/store/fill.ts'
import { FILTERS, SORTS } from '../../bench/store/list-pages.ts'
import { GRADES } from '../../src/model/verdict.ts'
import { openStore, type ListedLink, type ListQuery, type Place, type Sort } from '../../src/store/index.ts'
import { wordsIn } from '../../src/store/listing/words.ts'
import { startPostgres } from '../material/embedded-postgres.ts'
import { temporaryFolder } from '../material/temporary-folder.ts'

/** Enough for every way of finding a page to be taken. */
const LINKS = 9_000
const PAGE = 50

const server = await startPostgres()
after(() => server.stop())

/** The second database, which answers the same queries, is asked for each filter in each fifth order, and so for each order. */
for (const [database, place, each] of [
  ['sqlite', async () => join(temporaryFolder('schakel-list-'), 'w.db'), 1],
  ['postgres', () => server.database(), 5],
] as const)
  it(`${database}: pages of a list are those of a plain scan, whatever the filter and the order`, async (test) => {
    test.mock.method(console, 'log', () => undefined)
    const at = await place()
    const store = await openStore(at)
    const projectId = await fillWorkspace(store, LINKS)
    await observe(store, projectId, at, LINKS)
    const plain = { projectId, traits: {}, domain: null, text: '', between: {} }
    const all = await Array.fromAsync(store.listing.all({ ...plain, sort: 'added', descending: false }))
    assert.equal(all.length, LINKS)
    let turn = 0
    for (const [index, [name, change]] of Object.entries(FILTERS).entries()) {
      const filter = { ...plain, ...change }
      const fitting = all.filter((link) => fits(link, filter))
      for (const sort of SORTS.filter((_, order) => (order + index) % each === 0)) {
        const descending = turn++ % 2 === 1
        const sorted = fitting.map((link) => placeOf(link, sort)).sort(inOrder(sort, descending))
        for (const start of [0, Math.floor(sorted.length / 2)]) {
          const query = { ...filter, sort, descending, after: start === 0 ? null : sorted[start - 1]!, limit: PAGE }
          const { links } = await store.listing.page(query)
          const wanted = sorted.slice(start, start + PAGE).map(({ id }) => id)
          assert.deepEqual(
            links.map(({ id }) => id),
            wanted,
            `${name} by ${sort}, from ${start}`,
          )
        }
      }
    }
    await store.close()
  })

function fits(
  link: ListedLink,
  { traits, domain, text, between }: Omit<ListQuery, 'sort' | 'descending' | 'after' | 'limit'>,
) {
  const hasTraits = Object.entries(traits).every(([name, wanted]) => {
    const word = link.traits[name as keyof typeof link.traits]
    const own = name === 'tools' || name === 'rel' ? word.split(' ') : [word]
    return own.some((one) => wanted.includes(one))
  })
  const held = wordsIn(`${link.source} ${link.target ?? ''} ${link.anchor}`, Infinity)
  const hasWords = wordsIn(text).every((beginning) => held.some((word) => word.startsWith(beginning)))
  const isBetween = Object.entries(between).every(([name, [first, last]]) => {
    const value = String(placeOf(link, name as Sort).value)
    return value !== '' && (first === null || value >= first) && (last === null || value <= last)
  })
  return hasTraits && hasWords && isBetween && (domain === null || link.domain === domain)
}

function placeOf(link: ListedLink, sort: Sort): Place {
  const { id, domain, anchor, firstSeen, lastSeen, checked, changed, traits } = link
  const keys = {
    added: '',
    source: link.source.slice('https://www.'.length),
    target: link.target!.slice('https://'.length),
  }
  const ranges = { domain, anchor, first_seen: firstSeen, last_seen: lastSeen, checked, changed }
  const numbers = { relevance: link.relevance ?? -1, authority: link.authority ?? -1 }
  return { id, value: { ...keys, ...ranges, ...numbers, ...traits }[sort] }
}

function inOrder(sort: Sort, descending: boolean) {
  const rank = ({ value }: Place) => (sort === 'grade' ? GRADES.findIndex((grade) => grade === value) : value)
  return (one: Place, other: Place): number => {
    const [low, high] = [rank(one), rank(other)]
    const order = low < high ? -1 : low > high ? 1 : one.id - other.id
    return descending ? -order : order
  }
}
