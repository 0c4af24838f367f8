// How a large workspace behaves: `node bench/store.ts [backlinks] [place] [looks a link]`. The place is a new file, an empty
// database, or `postgres` for a server of its own.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '../test/material/embedded-postgres.ts'
import { describeWorkspace, openStore } from '../src/store/index.ts'
import { fillWorkspace, observe, repeatObservations } from './store/fill.ts'
import { listPages } from './store/list-pages.ts'
import { timed } from './store/timed.ts'

const [count = '100000', given = '', looks = '5'] = process.argv.slice(2)
const backlinks = Number(count)
const folder = mkdtempSync(join(tmpdir(), 'schakel-store-bench-'))
const server = given === 'postgres' ? await startPostgres() : null
const place = server === null ? given || join(folder, 'workspace.db') : await server.database()
const memory = (): string => `peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`
const bytes = async (): Promise<number> => (await describeWorkspace(place)).bytes

const store = await openStore(place)
const projectId = await fillWorkspace(store, backlinks)
await timed(`${backlinks} checks made due`, () => store.checks.plan())
const claimed = await timed('64 hosts claimed', () => store.checks.claim('bench', Date.now(), 64))
console.log(`${claimed.length} checks of them`)
await timed('due checks counted', () => store.checks.countDue(Date.now()))
await timed('nothing new to plan', () => store.checks.plan())
const imported = await bytes()
console.log(`${Math.round(imported / backlinks)} bytes a backlink; ${memory()}`)
await observe(store, projectId, place, backlinks)
await repeatObservations(place, Number(looks) - 1)
console.log(`${Math.round(((await bytes()) - imported) / backlinks / Number(looks))} bytes an observation; ${memory()}`)
await listPages(store, projectId, backlinks, place)
console.log(memory())
await store.close()
await server?.stop()
rmSync(folder, { recursive: true })
