import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { SiteSummary } from '../../src/model/site-summary.ts'
import type { Store } from '../../src/store/index.ts'
import { inspection, project } from './store.ts'

function summaryOf(domain: string, change: Partial<SiteSummary> = {}): SiteSummary {
  const none = { addresses: [], nameservers: [], ids: [], statements: [], bylines: [] }
  const facts = { ...none, domain, theme: null, template: null, registered: null, language: 'nl', text: 'fietsen' }
  const links = { links: [], otherLinks: [], domains: [], classes: ['brand', 'url'] as const, everywhere: null }
  return { domain, pages: 1, facts, ...links, ...change }
}

/** Two pages of one site and one of another that were looked at. */
async function twoSites(open: () => Promise<Store>): Promise<{ store: Store; projectId: number; runId: number }> {
  const store = await open()
  const projectId = await store.projects.save(project)
  const { id: runId } = await store.runs.start(projectId, '2026-01-05T00:00:00Z', 'watch')
  for (const url of ['https://www.a.example/1', 'https://blog.a.example/2', 'https://b.example/'])
    await store.inspections.append(runId, 'source', inspection(url))
  return { store, projectId, runId }
}

async function sumUpAll(store: Store, projectId: number, change: Partial<SiteSummary> = {}): Promise<string[]> {
  const stale = await store.sites.claimStale(projectId, 9)
  for (const site of stale)
    await store.sites.sumUp(projectId, { ...site, basis: 'b', summary: summaryOf(site.domain, change) })
  return stale.map(({ domain }) => domain).sort()
}

/** What every store promises of what sites tell together. `open` gives an empty one. */
export function sitesSuite(name: string, open: () => Promise<Store>): void {
  describe(`sites: ${name}`, () => {
    it('are to be summed up when a page was looked at, each by one worker', async () => {
      const { store, projectId } = await twoSites(open)
      const [first] = await store.sites.claimStale(projectId, 1)
      const [second, none] = await store.sites.claimStale(projectId, 9)
      assert.deepEqual([first!.domain, second!.domain].sort(), ['a.example', 'b.example'])
      assert.equal(none, undefined)
      assert.equal(await store.sites.countStale(projectId), 2)
      await store.sites.sumUp(projectId, { ...first!, basis: 'b', summary: summaryOf(first!.domain) })
      assert.equal(await store.sites.countStale(projectId), 1)
      assert.equal((await store.sites.get(projectId, first!.domain))?.facts.text, 'fietsen')
      assert.equal(await store.sites.get(projectId, second!.domain), null)
      await store.close()
    })

    it('are to be summed up again when a page was looked at meanwhile, or moved to another site', async () => {
      const { store, projectId, runId } = await twoSites(open)
      const [one, other] = await store.sites.claimStale(projectId, 9)
      const moved = { ...inspection('https://b.example/'), finalUrl: 'https://c.example/' }
      await store.inspections.append(runId, 'source', moved)
      for (const site of [one!, other!])
        await store.sites.sumUp(projectId, { ...site, basis: 'b', summary: summaryOf(site.domain) })
      assert.deepEqual(await sumUpAll(store, projectId), ['b.example', 'c.example'])
      await store.close()
    })

    it('are to be summed up again when what the project says of itself is another', async () => {
      const { store, projectId } = await twoSites(open)
      await sumUpAll(store, projectId)
      await store.sites.rest(projectId, 'b')
      assert.equal(await store.sites.countStale(projectId), 0)
      await store.sites.rest(projectId, 'c')
      assert.equal(await store.sites.countStale(projectId), 2)
      await store.close()
    })

    it('give the newest look at each of their pages, not those of other sites or projects', async () => {
      const { store, projectId, runId } = await twoSites(open)
      const others = await store.projects.save({ ...project, site: 'https://other.example/' })
      const { id } = await store.runs.start(others, '2026-01-05T00:00:00Z', 'watch')
      await store.inspections.append(id, 'source', inspection('https://www.a.example/3'))
      await store.inspections.append(runId, 'host', inspection('https://www.a.example/'))
      await store.inspections.append(runId, 'source', { ...inspection('https://www.a.example/1'), status: 201 })
      const pages = await Array.fromAsync(store.sites.pages(projectId, 'a.example', 'source', 9))
      assert.deepEqual(
        pages.map(({ inspection: { url, status } }) => [url, status]),
        [
          ['https://blog.a.example/2', 200],
          ['https://www.a.example/1', 201],
        ],
      )
      assert.equal((await Array.fromAsync(store.sites.pages(projectId, 'a.example', 'source', 1))).length, 1)
      await store.close()
    })

    it('are counted by how they call us, and have a fingerprint that changes with them', async () => {
      const { store, projectId, runId } = await twoSites(open)
      await sumUpAll(store, projectId)
      const { brand, url, exact } = await store.sites.anchorMix(projectId)
      assert.deepEqual([brand, url, exact], [2, 2, 0])
      const before = await store.sites.fingerprint(projectId)
      await store.inspections.append(runId, 'source', inspection('https://b.example/'))
      await sumUpAll(store, projectId)
      assert.equal(await store.sites.fingerprint(projectId), before)
      await store.inspections.append(runId, 'source', inspection('https://b.example/'))
      await sumUpAll(store, projectId, { pages: 7 })
      assert.notEqual(await store.sites.fingerprint(projectId), before)
      assert.deepEqual(
        (await Array.fromAsync(store.sites.all(projectId))).map(({ domain, pages }) => [domain, pages]),
        [
          ['a.example', 1],
          ['b.example', 7],
        ],
      )
      await store.close()
    })

    it('are looked through together by one worker for all', async () => {
      const { store, projectId } = await twoSites(open)
      assert.equal(await store.profiles.claim(projectId), true)
      assert.equal(await store.profiles.claim(projectId), false)
      const facts = { schemes: [], linkedFrom: { 'a.example': ['b.example'] } }
      await store.profiles.keep(projectId, 'basis', facts)
      assert.deepEqual(await store.profiles.found(projectId, 'basis'), facts)
      assert.equal(await store.profiles.found(projectId, 'another'), null)
      assert.equal(await store.profiles.claim(projectId), true)
      await store.close()
    })
  })
}
