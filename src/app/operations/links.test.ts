import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { context } from '../../../test/material/context.ts'
import { watchedStore } from '../../../test/material/telling-suite.ts'
import { openStore } from '../../store/index.ts'
import type { Operation } from '../operation.ts'
import type { LinkRow } from '../links/link-row.ts'
import { links } from './links.ts'
import { overview } from './overview.ts'

const folder = mkdtempSync(join(tmpdir(), 'schakel-links-'))
const workspace = join(folder, 'workspace.db')
after(() => rmSync(folder, { recursive: true }))

before(async () => {
  const sources = Array.from({ length: 9 }, (_, at) => `https://blog.s${at}.example/`)
  const { store, look } = await watchedStore(() => openStore(workspace), sources)
  await look(0, [])
  await store.close()
})

interface Page {
  readonly links: readonly LinkRow[]
  readonly next: string | null
  readonly written: number
}

async function run(operation: Operation, input: object): Promise<{ output: Page; text: string }> {
  if (operation.kind !== 'plain') assert.fail()
  const output = operation.output.parse(await operation.run(context, operation.input.parse({ workspace, ...input })))
  return { output: output as Page, text: operation.print?.(output, 'en') ?? '' }
}

describe('links', () => {
  it('gives a page and says where the next begins', async () => {
    const first = await run(links, { limit: 5, sort: 'source', descending: true })
    assert.equal(first.output.links[0]?.source_url, 'https://blog.s8.example/')
    assert.match(first.text, /^Strong {15}running text {3}our words\n {2}https:\/\/blog\.s8/)
    assert.match(first.text, new RegExp(`--after ${first.output.next}$`))
    const second = await run(links, { limit: 5, sort: 'source', descending: true, after: first.output.next })
    assert.deepEqual([second.output.links.length, second.output.next], [4, null])
  })
  it('filters by words, dates and sites as people write them', async () => {
    const count = async (filter: object): Promise<number> => (await run(links, filter)).output.links.length
    assert.equal(await count({ domain: 'https://www.a.example/x' }), 9)
    assert.equal(await count({ grade: ['none'] }), 0)
    assert.equal(await count({ grade: ['strong'], followed: ['yes'], placement: ['body'], tool: ['generic'] }), 9)
    assert.equal(await count({ grade: ['unknown'] }), 0)
    assert.equal(await count({ text: 's3' }), 1)
    assert.equal(await count({ firstSeenTo: '2000-01-01' }), 0)
    assert.equal(await count({ changedSince: '2000-01-01' }), 0)
  })
  it('writes all that fits into a table or as lines', async () => {
    const [table, lines] = [join(folder, 'links.csv'), join(folder, 'links.jsonl')]
    assert.equal((await run(links, { out: table })).output.written, 9)
    assert.match((await run(links, { out: lines, text: 's3' })).text, /^1 link in /)
    assert.match(readFileSync(table, 'utf8'), /^\ufeffid,source_url,target_url,domain,grade,/)
    assert.equal((JSON.parse(readFileSync(lines, 'utf8')) as LinkRow).source_url, 'https://blog.s3.example/')
  })
  it('says what is wrong with a place that no page gave, and with a file that cannot be written', async () => {
    for (const after of ['x', 'bnVsbA', 'W3t9LDFd']) await assert.rejects(run(links, { after }), /next/, after)
    await assert.rejects(run(links, { out: join(folder, 'none', 'links.csv') }), /cannot be written \(ENOENT\)/)
  })
})

it('overview counts links by grade, place and more', async () => {
  const { output, text } = await run(overview, {})
  assert.deepEqual(output.links, 9)
  assert.match(text, /^9 links from 1 site\n\nGrade\n {8}9 {2}Strong\n\nPlace\n/)
})
