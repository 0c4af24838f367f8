import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, before, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { startDemoWeb, type DemoWeb } from '../../src/demo/index.ts'
import { GRADES } from '../../src/model/verdict.ts'
import { schakel, startSchakel } from './run-schakel.ts'

const folder = mkdtempSync(join(tmpdir(), 'schakel-audit-'))
let web: DemoWeb
before(async () => {
  web = await startDemoWeb({ scale: 0.5, folder: join(folder, 'web') })
})
after(async () => {
  await web.close()
  rmSync(folder, { recursive: true })
})

const auditArgs = (out: string): string[] => [
  ...['audit', '--project', web.projectFile, '--links', web.linksFile, '--proxy', web.proxy, '--delay', '0.02'],
  ...['--out', out, '--now', '2026-01-05T00:00:00Z'],
]
type Row = Readonly<Record<string, unknown>>
const rowsIn = (out: string): Row[] =>
  readFileSync(join(out, 'results.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)

/** Pages visited in a workspace, and how many of them more than once in one run. */
function visitsIn(out: string): { pages: number; twice: number } {
  const db = new DatabaseSync(join(out, 'workspace.db'), { readOnly: true })
  const rows = db.prepare("select count(*) as n from inspections where role = 'source' group by run_id, url_key").all()
  db.close()
  return { pages: rows.length, twice: rows.filter(({ n }) => Number(n) > 1).length }
}

describe('schakel audit', () => {
  const out = join(folder, 'out')
  it('gives every link one row with every field, and every grade occurs', async () => {
    const { code, out: text } = await schakel(...auditArgs(out))
    assert.equal(code, 0, text)
    const rows = rowsIn(out)
    assert.equal(rows.length, web.links)
    const fields =
      'source_url target_url found status anchor anchor_class rel followed placement sitewide indexable index_reason relevance scheme paid grade outcome'
    for (const row of rows) assert.deepEqual(Object.keys(row), fields.split(' '))
    assert.deepEqual(new Set(rows.map(({ grade }) => grade)), new Set(GRADES))
    assert.match(text, new RegExp(`${web.links} links`))
    assert.ok(existsSync(join(out, 'report.html')) && existsSync(join(out, 'links.csv')))
  })

  it('calls no link lost that it could not look at', () => {
    const telling = new Set(['ok', 'not-found', 'gone', 'soft-404', 'parked', 'dns'])
    for (const { grade, outcome, found } of rowsIn(out)) {
      if (grade === 'lost') assert.ok(telling.has(String(outcome)) && found === false, String(outcome))
    }
  })

  it('judges stored evidence again without network: the same, byte for byte', async () => {
    const first = readFileSync(join(out, 'results.jsonl'), 'utf8')
    await web.close()
    const { code, err } = await schakel(
      'assess',
      '--out',
      out,
      '--project',
      web.projectFile,
      '--now',
      '2026-01-05T00:00:00Z',
    )
    assert.equal(code, 0, err)
    assert.equal(readFileSync(join(out, 'results.jsonl'), 'utf8'), first)
    web = await startDemoWeb({ scale: 0.5, folder: join(folder, 'web') })
  })
})

describe('an audit that is cut off', () => {
  for (const signal of ['SIGINT', 'SIGKILL'] as const) {
    it(`goes on where it was after ${signal}`, async () => {
      const out = join(folder, signal)
      const { child, ended } = startSchakel(auditArgs(out))
      await waitForVisits(out, 20)
      child.kill(signal)
      const { code, err } = await ended
      if (signal === 'SIGINT') {
        assert.equal(code, 130)
        assert.match(err, /nothing is lost/)
      }
      const before = visitsIn(out).pages
      assert.ok(before >= 20 && before < web.links, `stopped midway (${before})`)
      assert.equal((await schakel(...auditArgs(out))).code, 0)
      assert.equal(rowsIn(out).length, web.links)
      assert.equal(visitsIn(out).twice, 0)
    })
  }
})

async function waitForVisits(out: string, wanted: number): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    await sleep(50)
    if (!existsSync(join(out, 'workspace.db'))) continue
    try {
      if (visitsIn(out).pages >= wanted) return
    } catch {
      continue // the tables are still being made
    }
  }
  assert.fail('no visits were stored')
}

describe('bad input', () => {
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  const cases: readonly (readonly [string, () => readonly string[], number, RegExp])[] = [
    [
      'a missing file',
      () => ['--links', join(folder, 'nope.csv'), '--site', 'us.example'],
      3,
      /nope\.csv does not exist/,
    ],
    ['an empty file', () => ['--links', file('empty.csv', ''), '--site', 'us.example'], 2, /empty\.csv is empty/],
    ['a folder', () => ['--links', folder, '--site', 'us.example'], 2, /is a folder/],
    [
      'the owner’s own table',
      () => [
        '--links',
        file('top.csv', 'Target page,Incoming links,Linking sites\nhttps://us.example/,12,3\n'),
        '--site',
        'us.example',
      ],
      2,
      /Latest links/,
    ],
    ['a site that is none', () => ['--links', web.linksFile, '--site', 'no!host'], 2, /"no!host" is not a site/],
    ['no site at all', () => ['--links', web.linksFile], 2, /--site/],
    [
      'a project that is none',
      () => ['--links', web.linksFile, '--project', file('p.json', '{"site": 3}')],
      2,
      /p\.json cannot be used/,
    ],
    [
      'a graph folder that is not there',
      () => ['--links', web.linksFile, '--project', web.projectFile, '--graph', join(folder, 'no')],
      2,
      /cannot be read/,
    ],
    [
      'a proxy that is down',
      () => ['--links', web.linksFile, '--project', web.projectFile, '--proxy', 'http://127.0.0.1:9'],
      4,
      /proxy http:\/\/127\.0\.0\.1:9 cannot be reached/,
    ],
    ['an option that is none', () => ['--links', 'x', '--bar'], 2, /--bar/],
  ]
  for (const [what, args, exit, sentence] of cases) {
    it(`answers ${what} with one sentence`, async () => {
      const { code, out, err } = await schakel('audit', ...args(), '--out', join(folder, 'bad', String(exit)))
      const said = err.trim().split('\n').at(-1) ?? ''
      assert.equal(code, exit, err)
      assert.equal(out, '')
      assert.match(said, sentence)
    })
  }
})
