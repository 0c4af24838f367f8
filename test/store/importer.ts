/** Imports one large file, as `schakel import` does: `node importer.ts PLACE ROWS`. Says when it begins. */
import { openStore } from '../../src/store/index.ts'
import { claim, project } from '../material/store.ts'

const BATCH = 2_000

if (import.meta.main) {
  const [place = '', rows = '0'] = process.argv.slice(2)
  const store = await openStore(place)
  const projectId = await store.projects.save(project)
  const session = await store.imports.begin(projectId, { name: 'large.csv', importer: 'moz', digest: 'large' })
  console.log('begun')
  for (let from = 0; from < Number(rows); from += BATCH) {
    const batch = Array.from({ length: BATCH }, (_, n) => from + n)
    await session.add(batch.map((n) => claim(`https://www.site${n % 5_000}.example/page/${n}`, 'https://us.example/')))
  }
  await session.finish()
  await store.checks.plan()
  await store.close()
}
