import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Grade } from '../../src/model/verdict.ts'
import { RANGES, TRAITS, type LinkSummary, type ListQuery, type ListedLink, type Store } from '../../src/store/index.ts'
import { claim, imported, inspection, summary, verdict } from './store.ts'

const LINKS = 60
const GRADES: readonly Grade[] = ['strong', 'fair', 'weak', 'lost']
const sourceOf = (n: number): string => `https://www.site${n % 7}.example/artikel/${n}`

/** Sixty links: three of four judged, one tool has reported half of them, another all. */
async function filled(open: () => Promise<Store>): Promise<{ store: Store; projectId: number }> {
  const store = await open()
  const claims = Array.from({ length: LINKS }, (_, n) =>
    claim(sourceOf(n), `https://us.example/${n % 3}`, {
      anchor: `Café nummer ${n}`,
      firstSeen: `2025-01-${String(1 + (n % 20)).padStart(2, '0')}`,
      lastSeen: `2025-06-${String(1 + (n % 20)).padStart(2, '0')}`,
    }),
  )
  const projectId = await imported(store, claims, '1', 'ahrefs')
  await imported(store, claims.slice(0, LINKS / 2), '2', 'moz')
  const { id: runId } = await store.runs.start(projectId, '2026-01-05T00:00:00Z')
  for await (const { id, source } of store.backlinks.all(projectId)) {
    if (id % 4 === 0) continue
    const at = `2026-01-05T00:00:${String(id % 60).padStart(2, '0')}Z`
    const inspectionId = await store.inspections.append(runId, 'source', { ...inspection(source), at })
    const observation = { backlinkId: id, inspectionId, at, verdict: { ...verdict, grade: GRADES[id % 4]! } }
    await store.observations.append(runId, [{ observation, summary: summaryOf(id) }])
  }
  return { store, projectId }
}

function summaryOf(id: number): LinkSummary {
  const domain = `site${(id - 1) % 7}.example`
  if (id % 4 === 3) return { ...summary, domain, outcome: 'not-found', status: 404, found: false, link: null }
  const relevance = id % 5 === 0 ? null : (id % 10) / 10
  const rel = id % 2 === 0 ? ['nofollow', 'ugc'] : []
  const placement = id % 3 === 0 ? 'footer' : 'body'
  return { ...summary, domain, relevance, followed: rel.length === 0, link: { ...summary.link!, placement, rel } }
}

const everything = (projectId: number): ListQuery => ({
  projectId,
  traits: {},
  domain: null,
  text: '',
  between: {},
  sort: 'added',
  descending: false,
  after: null,
  limit: 7,
})

/** All links that fit, a page at a time. */
async function paged(store: Store, query: ListQuery): Promise<ListedLink[]> {
  const all: ListedLink[] = []
  let { after } = query
  do {
    const { links, next } = await store.listing.page({ ...query, after })
    assert.ok(links.length <= query.limit)
    all.push(...links)
    after = next
  } while (after !== null)
  return all
}

function valueOf(link: ListedLink, sort: ListQuery['sort']): string | number {
  const { firstSeen, lastSeen, checked, changed, domain, anchor, relevance, authority, traits } = link
  const ranges = { first_seen: firstSeen, last_seen: lastSeen, checked, changed, domain, anchor }
  const keys = { added: link.id, source: link.source.slice(12), target: link.target ?? '' }
  const numbers = { relevance: relevance ?? -1, authority: authority ?? -1 }
  const values: Record<string, string | number> = { ...traits, ...ranges, ...keys, ...numbers }
  const value = values[sort]!
  return sort === 'grade' ? ['', ...GRADES].indexOf(String(value)) : value
}

/** What every store promises of the list of links. `open` gives an empty one. */
export function listingSuite(name: string, open: () => Promise<Store>): void {
  describe(`list of links: ${name}`, () => {
    it('gives every link once, in order, whatever it is sorted by and however small the pages', async () => {
      const { store, projectId } = await filled(open)
      for (const sort of ['added', ...RANGES, ...TRAITS] as const)
        for (const descending of [false, true]) {
          const rows = await paged(store, { ...everything(projectId), sort, descending })
          assert.equal(new Set(rows.map(({ id }) => id)).size, LINKS, sort)
          const values = rows.map((row) => valueOf(row, sort))
          const sorted = values.toSorted((one, other) => (one < other ? -1 : Number(one > other)))
          assert.deepEqual(values, descending ? sorted.toReversed() : sorted, `${sort} ${descending}`)
        }
      await store.close()
    })

    it('filters by each fact and by several at once, in every order', async () => {
      const { store, projectId } = await filled(open)
      const all = await paged(store, everything(projectId))
      const filters: [Partial<ListQuery>, (link: ListedLink) => boolean][] = [
        [{ traits: { grade: ['fair', 'lost'] } }, ({ traits }) => ['fair', 'lost'].includes(traits.grade)],
        [{ traits: { grade: [''] } }, ({ traits }) => traits.grade === ''],
        [{ traits: { tools: ['moz'] } }, ({ traits }) => traits.tools.includes('moz')],
        [
          { traits: { rel: ['ugc'], placement: ['footer'] } },
          ({ traits }) => /ugc/.test(traits.rel) && traits.placement === 'footer',
        ],
        [{ domain: 'site3.example' }, ({ domain }) => domain === 'site3.example'],
        [{ text: 'NUM site4' }, ({ anchor, domain }) => /nummer/.test(anchor) && domain === 'site4.example'],
        [{ text: 'cafe' }, ({ anchor }) => /Café/.test(anchor)],
        [{ text: 'nowhere' }, () => false],
        [
          { between: { first_seen: ['2025-01-05', '2025-01-09'] } },
          ({ firstSeen }) => firstSeen >= '2025-01-05' && firstSeen <= '2025-01-09',
        ],
        [{ between: { checked: ['2026-01-05T00:00:20Z', null] } }, ({ checked }) => checked >= '2026-01-05T00:00:20Z'],
        [
          {
            traits: { found: ['yes'] },
            domain: 'site3.example',
            text: 'artikel',
            between: { last_seen: [null, '2025-12-31'] },
          },
          ({ traits, domain, lastSeen }) =>
            traits.found === 'yes' && domain === 'site3.example' && lastSeen <= '2025-12-31',
        ],
      ]
      for (const [filter, fits] of filters)
        for (const sort of ['added', 'relevance', 'source', 'placement', 'grade'] as const) {
          const rows = await paged(store, { ...everything(projectId), ...filter, sort, descending: true })
          const ids = rows.map(({ id }) => id).sort((a, b) => a - b)
          assert.deepEqual(
            ids,
            all.filter(fits).map(({ id }) => id),
            `${JSON.stringify(filter)} by ${sort}`,
          )
        }
      await store.close()
    })

    it('shows what tools say before the first look, and what was seen after it', async () => {
      const { store, projectId } = await filled(open)
      const all = await paged(store, everything(projectId))
      const [judged, , lost, unseen] = all
      assert.deepEqual(unseen!.traits, {
        ...Object.fromEntries(TRAITS.map((trait) => [trait, ''])),
        tools: 'ahrefs moz',
      })
      assert.deepEqual([unseen!.firstSeen, unseen!.lastSeen, unseen!.relevance], ['2025-01-04', '2025-06-04', null])
      assert.equal(unseen!.domain, 'site3.example')
      const { status, followed, placement } = judged!.traits
      assert.deepEqual([status, followed, placement, judged!.anchor], ['200', 'yes', 'body', 'our words'])
      assert.deepEqual([judged!.firstSeen, judged!.lastSeen], ['2025-01-01', '2026-01-05'])
      assert.deepEqual([lost!.traits.grade, lost!.traits.found, lost!.lastSeen], ['lost', 'no', '2025-06-03'])
      await store.close()
    })

    it('keeps a row without a target only until one is named for its page', async () => {
      const store = await open()
      const projectId = await imported(
        store,
        [claim('https://a.example/', null), claim('https://b.example/', null)],
        '1',
      )
      assert.equal((await paged(store, everything(projectId))).length, 2)
      await imported(store, [claim('https://a.example/', 'https://us.example/')], '2')
      await imported(store, [claim('https://a.example/', null)], '3')
      const rows = await paged(store, everything(projectId))
      assert.deepEqual(
        rows.map(({ target }) => target),
        [null, 'https://us.example/'],
      )
      await store.close()
    })

    it('gives everything that fits, and counts by each trait', async () => {
      const { store, projectId } = await filled(open)
      const query = { ...everything(projectId), traits: { found: ['yes'] } }
      const yes = await Array.fromAsync(store.listing.all(query))
      const { links, domains, traits } = await store.listing.counts(projectId)
      assert.deepEqual([links, domains, traits.found['yes']], [LINKS, 7, yes.length])
      assert.deepEqual(traits.tools, { ahrefs: 30, 'ahrefs moz': 30 })
      await store.close()
    })
  })
}
