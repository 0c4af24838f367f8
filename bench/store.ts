// How a large workspace behaves: `node bench/store.ts [backlinks] [place]` (a new file, or an empty database).
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Claim } from '../src/model/claim.ts'
import { projectSchema } from '../src/model/project.ts'
import { describeWorkspace, openStore } from '../src/store/index.ts'

const [count = '100000', given] = process.argv.slice(2)
const BACKLINKS = Number(count)
const folder = mkdtempSync(join(tmpdir(), 'schakel-store-bench-'))
const place = given ?? join(folder, 'workspace.db')
const store = await openStore(place)

const claimOf = (n: number): Claim => ({
  source: `https://www.site${n % 50_000}.example/artikel/${n}/een-stuk-over-iets`,
  target: `https://us.example/gids/${n % 500}`,
  scope: 'page',
  anchor: `anker ${n}`,
  provenance: { importer: 'generic', file: 'links.csv', line: n + 2 },
})

async function timed<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  const start = performance.now()
  const result = await work()
  console.log(`${what}: ${((performance.now() - start) / 1000).toFixed(2)} s`)
  return result
}

const projectId = await store.projects.save(projectSchema.parse({ site: 'https://us.example/' }))
await timed(`${BACKLINKS} backlinks imported`, async () => {
  const session = await store.imports.begin(projectId, { name: 'links.csv', importer: 'generic', digest: '1' })
  for (let from = 0; from < BACKLINKS; from += 2_000)
    await session.add(Array.from({ length: Math.min(2_000, BACKLINKS - from) }, (_, n) => claimOf(from + n)))
  await session.finish()
})
await timed(`${BACKLINKS} checks made due`, () => store.checks.plan(projectId))
const claimed = await timed('64 hosts claimed', () => store.checks.claim('bench', Date.now(), 64))
console.log(`${claimed.length} checks of them`)
await timed('due checks counted', () => store.checks.countDue(Date.now()))
await timed('nothing new to plan', () => store.checks.plan(projectId))
await store.close()
const { bytes } = await describeWorkspace(place)
console.log(
  `${Math.round(bytes / BACKLINKS)} bytes a backlink; peak RSS ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
)
rmSync(folder, { recursive: true })
