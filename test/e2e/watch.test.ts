import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { openStore } from '../../src/store/index.ts'
import { article, startChangingWeb } from '../material/changing-web.ts'
import { startPostgres } from '../material/embedded-postgres.ts'
import { schakel, startSchakel, type Ended } from './run-schakel.ts'

const folder = mkdtempSync(join(tmpdir(), 'schakel-watch-'))
const server = await startPostgres()
after(async () => {
  await server.stop()
  rmSync(folder, { recursive: true })
})

const PAGES = 60
const TARGET = 'http://us.example/guide'
const link = (rel = ''): string => `<a href="${TARGET}"${rel}>a good guide</a>`
const sourceOf = (n: number): string => `http://blog${n % 20}.example/post/${n}`
const day = (n: number): string => new Date(Date.UTC(2026, 0, 5 + n, 6)).toISOString()

for (const [database, workspace] of [
  ['sqlite', join(folder, 'workspace.db')],
  ['postgres', await server.database()],
] as const) {
  describe(`schakel watch: ${database}`, async () => {
    const web = await startChangingWeb(15)
    after(() => web.close())
    const links = join(folder, `${database}.csv`)
    const alerts = join(folder, `${database}.jsonl`)
    const put = (n: number, content = link()): void => void web.pages.set(sourceOf(n), article(`Post ${n}`, content))
    web.pages.set(TARGET, article('Guide', 'nothing'))
    for (let n = 0; n < PAGES; n++) put(n)
    writeFileSync(
      links,
      ['source_url,target_url', ...Array.from({ length: PAGES }, (_, n) => `${sourceOf(n)},${TARGET}`)].join('\n'),
    )

    const importArgs = ['import', '--site', 'http://us.example', '--links', links, '--workspace', workspace, '--json']
    const watchArgs = (now: string): string[] =>
      ['watch', '--once', '--workspace', workspace, '--now', now, '--alerts', alerts].concat([
        ...['--proxy', web.proxy, '--delay', '0.01', '--browser', 'none'],
      ])
    const watchOn = (n: number): Promise<Ended> => schakel(...watchArgs(day(n)))
    /** Alerts by now: page number and kind. */
    const told = (): string[] =>
      (existsSync(alerts) ? readFileSync(alerts, 'utf8').trim().split('\n') : [])
        .map((line) => JSON.parse(line) as { source_url: string; change: string })
        .map(({ source_url, change }) => `${source_url.split('/').at(-1)} ${change}`)
    /** Looks at linking pages that were stored, in all runs. */
    const looks = async (): Promise<number> => {
      const store = await openStore(workspace)
      let count = 0
      for (let run = 1; run <= 40; run++) count += await store.inspections.count(run, 'source')
      await store.close()
      return count
    }

    it('reads the same export twice for once', async () => {
      assert.deepEqual(JSON.parse((await schakel(...importArgs)).out), {
        site: 'http://us.example/',
        links: PAGES,
        added: PAGES,
      })
      assert.equal((JSON.parse((await schakel(...importArgs)).out) as { added: number }).added, 0)
    })

    it('looks at every page once and has nothing to tell', async () => {
      const { code, err, out } = await watchOn(0)
      assert.equal(code, 0, err)
      assert.match(out, new RegExp(`${PAGES} pages looked at, 0 changes`))
      assert.match((await watchOn(0)).out, /^0 pages/)
      assert.deepEqual(told(), [])
    })

    it('tells what the page says at once, a loss when it is confirmed, and passing errors never', async () => {
      put(1, link(' rel="nofollow"'))
      put(2, 'nothing')
      web.pages.set(sourceOf(3), { status: 503, html: 'busy' })
      await watchOn(35)
      // Pages that did not change are not sent again, and what was seen of them stands.
      assert.ok(web.asked.unchanged >= PAGES - 3, String(web.asked.unchanged))
      assert.deepEqual(told(), ['1 rel-changed'])
      put(3)
      await watchOn(37)
      await watchOn(37)
      assert.deepEqual(told(), ['1 rel-changed', '2 link-removed'])
    })

    it('does not run the clock of a workspace backwards', async () => {
      const { code, err } = await watchOn(36)
      assert.equal(code, 5)
      assert.match(err, /never runs backwards/)
    })

    it('tells each change once when two watch at the same time, and each page is looked at once', async () => {
      const before = await looks()
      for (let n = 10; n < 40; n++) put(n, link(' rel="sponsored"'))
      const both = await Promise.all([watchOn(80), watchOn(80)])
      for (const { code, err } of both) assert.equal(code, 0, err)
      const changed = told().filter((line) => line.endsWith('rel-changed'))
      assert.deepEqual([changed.length, new Set(changed).size], [31, 31])
      assert.equal((await looks()) - before, PAGES)
    })

    it('loses nothing and repeats nothing when it is killed again and again', async () => {
      const before = await looks()
      for (let n = 10; n < 40; n++) put(n, link(' rel="ugc"'))
      for (let kill = 0; kill < 4; kill++) {
        const { child, ended } = startSchakel(watchArgs(day(130)))
        await sleep(900 + 150 * kill)
        child.kill('SIGKILL')
        await ended
      }
      const { code, err } = await watchOn(130)
      assert.equal(code, 0, err)
      const changed = told().filter((line) => line.endsWith('rel-changed'))
      assert.equal(changed.length, 61)
      assert.equal((await looks()) - before, PAGES)
    })
  })
}
