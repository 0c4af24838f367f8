// Four workers on one PostgreSQL against one, where the wait is the delay of hosts: `node bench/workers.ts [hosts] [pages] [delay]`.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openStore } from '../src/store/index.ts'
import { article, startChangingWeb } from '../test/material/changing-web.ts'
import { startPostgres } from '../test/material/embedded-postgres.ts'

const [hosts = 256, pages = 4, delay = 3] = process.argv.slice(2).map(Number)
const BIN = join(import.meta.dirname, '../bin/schakel.js')
const folder = mkdtempSync(join(tmpdir(), 'schakel-workers-'))
const server = await startPostgres()
const web = await startChangingWeb(20)
const target = 'http://us.example/guide'
const sources = Array.from({ length: hosts * pages }, (_, n) => `http://blog${n % hosts}.example/post/${n}`)
for (const source of [...sources, target])
  web.pages.set(source, article('A post', `<a href="${target}">a good guide</a>`))
const links = join(folder, 'links.csv')
writeFileSync(links, ['source_url,target_url', ...sources.map((source) => `${source},${target}`)].join('\n'))

function schakel(...args: string[]): Promise<number | null> {
  const child = spawn(process.execPath, [BIN, ...args], { stdio: ['ignore', 'ignore', 'inherit'] })
  return new Promise((resolve) => child.on('close', resolve))
}

/** Seconds until the last page was looked at, and until all was judged too. */
async function passWith(workers: number): Promise<{ looked: number; judged: number }> {
  const workspace = await server.database()
  await schakel('import', '--site', 'http://us.example', '--links', links, '--workspace', workspace)
  const store = await openStore(workspace)
  const start = performance.now()
  const watch = ['watch', '--once', '--workspace', workspace, '--proxy', web.proxy, '--delay', String(delay)]
  const ended = Promise.all(Array.from({ length: workers }, () => schakel(...watch, '--browser', 'none')))
  while ((await store.checks.countDue(Date.now())) > 0) await sleep(100)
  const looked = (performance.now() - start) / 1000
  await ended
  await store.close()
  return { looked, judged: (performance.now() - start) / 1000 }
}

const [one, four] = [await passWith(1), await passWith(4)]
console.log(`${sources.length} pages on ${hosts} hosts, ${delay} s between two requests to one`)
console.log(`1 worker: ${one.looked.toFixed(1)} s to look, ${one.judged.toFixed(1)} s with judging`)
console.log(`4 workers: ${four.looked.toFixed(1)} s to look, ${four.judged.toFixed(1)} s with judging`)
console.log(
  `${(one.looked / four.looked).toFixed(2)} times as fast to look, ${(one.judged / four.judged).toFixed(2)} with judging`,
)
await web.close()
await server.stop()
rmSync(folder, { recursive: true })
