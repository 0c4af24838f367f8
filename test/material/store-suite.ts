import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Grade } from '../../src/model/verdict.ts'
import type { Store } from '../../src/store/index.ts'
import { claim, imported, inspection, project, summary, verdict } from './store.ts'

/** What every store promises of claims, runs and evidence. `open` gives an empty one. */
export function storeSuite(name: string, open: () => Promise<Store>): void {
  describe(`store: ${name}`, () => {
    it('makes one backlink of rows that name the same page and target in different dress', async () => {
      const store = await open()
      const id = await imported(
        store,
        [
          claim('https://a.example/page/', 'https://us.example/gids'),
          claim('http://www.a.example/page?utm_source=x', 'https://www.us.example/gids/'),
        ],
        '1',
      )
      const links = await Array.fromAsync(store.backlinks.all(id))
      assert.equal(links.length, 1)
      assert.equal((await store.backlinks.claims(id, links[0]!)).length, 2)
      await store.close()
    })

    it('lets a row without a target give way to one that names it, and keeps its claim', async () => {
      const store = await open()
      const id = await imported(store, [claim('https://a.example/', null), claim('https://b.example/', null)], '1')
      await imported(store, [claim('https://a.example/', 'https://us.example/')], '2')
      const links = await Array.fromAsync(store.backlinks.all(id))
      assert.deepEqual(
        links.map(({ source, target }) => [source, target]),
        [
          ['https://b.example/', null],
          ['https://a.example/', 'https://us.example/'],
        ],
      )
      assert.equal((await store.backlinks.claims(id, links[1]!)).length, 2)
      assert.deepEqual(await store.backlinks.from(id, 'http://www.a.example'), [links[1]])
      assert.equal(await store.backlinks.count(id), 2)
      await store.close()
    })

    it('adds what is known of the whole site to each link from it, without making a page of it', async () => {
      const store = await open()
      const visits = claim('https://a.example/', 'https://us.example/gids', { scope: 'origin', visits: 7 })
      const id = await imported(store, [visits, claim('https://a.example/page', 'https://us.example/gids')], '1')
      const links = await Array.fromAsync(store.backlinks.all(id))
      assert.equal(links.length, 1)
      assert.equal((await store.backlinks.claims(id, links[0]!))[0]?.visits, 7)
      await store.close()
    })

    it('takes the same file twice for once', async () => {
      const store = await open()
      const claims = [claim('https://a.example/', 'https://us.example/')]
      const id = await imported(store, claims, 'same')
      await imported(store, claims, 'same')
      const [link] = await Array.fromAsync(store.backlinks.all(id))
      assert.equal((await store.backlinks.claims(id, link!)).length, 1)
      assert.equal(await store.imports.count(), 1)
      await store.close()
    })

    it('names the newest files first, and so many as are asked for', async () => {
      const store = await open()
      for (const digest of ['1', '2', '3'])
        await imported(store, [claim('https://a.example/', 'https://us.example/')], digest, `tool${digest}`)
      const named = async (most: number | null) => (await store.imports.newest(most)).map(({ importer }) => importer)
      assert.deepEqual(await named(2), ['tool3', 'tool2'])
      assert.deepEqual(await named(null), ['tool3', 'tool2', 'tool1'])
      assert.equal(await store.imports.count(), 3)
      await store.close()
    })

    it('does not count a file whose import was cut off', async () => {
      const store = await open()
      const id = await store.projects.save(project)
      const cut = await store.imports.begin(id, { name: 'b.csv', importer: 'generic', digest: '9' })
      await cut.add([claim('https://a.example/', 'https://us.example/')])
      assert.equal(await store.backlinks.count(id), 0)
      assert.deepEqual([await store.imports.newest(null), await store.imports.count()], [[], 0])
      await store.close()
    })

    it('gives each page once, and only those that the run has not seen', async () => {
      const store = await open()
      const id = await imported(
        store,
        [
          claim('https://a.example/', 'https://us.example/'),
          claim('https://a.example/', 'https://us.example/gids'),
          claim('https://b.example/', 'https://us.example/'),
        ],
        '1',
      )
      const run = await store.runs.start(id, '2026-01-05T00:00:00Z')
      assert.deepEqual(await Array.fromAsync(store.inspections.due(run)), ['https://a.example/', 'https://b.example/'])
      await store.inspections.append(run.id, 'source', inspection('https://a.example/'))
      assert.deepEqual(await Array.fromAsync(store.inspections.due(run)), ['https://b.example/'])
      assert.equal((await store.inspections.of(run.id, 'source', 'http://a.example'))?.inspection.outcome, 'ok')
      await store.close()
    })

    it('keeps one observation of each look, and gives the newest', async () => {
      const store = await open()
      const id = await imported(store, [claim('https://a.example/', 'https://us.example/')], '1')
      const [link] = await Array.fromAsync(store.backlinks.all(id))
      const run = await store.runs.start(id, '2026-01-05T00:00:00Z')
      const judge = async (inspectionId: number, grade: Grade): Promise<void> => {
        const observation = { backlinkId: link!.id, inspectionId, at: '2026-01-05T00:00:00Z' }
        await store.observations.append(run.id, [
          { observation: { ...observation, verdict: { ...verdict, grade } }, summary },
        ])
      }
      const look = (): Promise<number> => store.inspections.append(run.id, 'source', inspection('https://a.example/'))
      const first = await look()
      await judge(first, 'weak')
      await judge(first, 'fair')
      await judge(await look(), 'strong')
      assert.equal((await store.observations.latest(link!.id))?.verdict.grade, 'strong')
      assert.deepEqual(await store.observations.countByGrade(run.id), { fair: 1, strong: 1 })
      await store.close()
    })

    it('gives what was seen of all projects, file by file and from an inspection on', async () => {
      const store = await open()
      const id = await imported(
        store,
        [claim('https://blog.a.example/x', null), claim('https://b.example/', 'https://us.example/y')],
        '1',
      )
      const cut = await store.imports.begin(id, { name: 'b.csv', importer: 'generic', digest: '9' })
      await cut.add([claim('https://c.example/', null)])
      const files = await store.seen.files()
      assert.equal(files.length, 1)
      assert.deepEqual(await Array.fromAsync(store.seen.claims(files[0] ?? -1)), [
        { domain: 'a.example', target: null, projectId: id },
        { domain: 'b.example', target: 'https://us.example/y', projectId: id },
      ])
      assert.equal(await store.seen.newest(), 0)
      const run = await store.runs.start(id, '2026-01-05T00:00:00Z')
      const ids: number[] = []
      for (let n = 0; n < 60; n++)
        ids.push(await store.inspections.append(run.id, 'source', inspection(`https://a.example/${n}`)))
      assert.equal(await store.seen.newest(), ids.at(-1))
      const later = await Array.fromAsync(store.seen.inspections(ids[4] ?? 0), (each) => each.id)
      assert.deepEqual(later, ids.slice(5))
      await store.close()
    })

    it('walks more rows than one page of a query holds', async () => {
      const store = await open()
      const many = Array.from({ length: 1203 }, (_, n) => claim(`https://a.example/${n}`, 'https://us.example/'))
      const id = await imported(store, many, '1')
      assert.equal((await Array.fromAsync(store.backlinks.all(id))).length, 1203)
      const run = await store.runs.start(id, '2026-01-05T00:00:00Z')
      for (let n = 0; n < 120; n++)
        await store.inspections.append(run.id, 'source', inspection(`https://a.example/${n}`))
      assert.equal((await Array.fromAsync(store.inspections.all(run.id, 'source'))).length, 120)
      await store.close()
    })
  })
}
