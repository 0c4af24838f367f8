import assert from 'node:assert/strict'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { it } from 'node:test'
import { gzipSync } from 'node:zlib'
import { Problem } from '../../model/problem.ts'
import { importRanks } from './import-ranks.ts'
import { openRankTable, type RankTable } from './rank-table.ts'
import { COMMON_CRAWL_DOMAINS } from './rank.ts'
import { temporaryFolder } from '../../../test/material/temporary-folder.ts'

const HEADING = '#harmonicc_pos\t#harmonicc_val\t#pr_pos\t#pr_val\t#host_rev\t#n_hosts\n'

async function imported(...texts: string[]): Promise<{ table: RankTable; folder: string }> {
  const folder = temporaryFolder('ranks-')
  const files = texts.map((_, part) => join(folder, `part-${part}.txt.gz`))
  for (const [part, path] of files.entries()) await writeFile(path, gzipSync(texts[part] ?? ''))
  await importRanks({ files, out: join(folder, 'ranks.schakel') })
  return { table: openRankTable(join(folder, 'ranks.schakel')), folder }
}

it('finds every imported domain with its positions, and no other', async () => {
  const rows = Array.from(
    { length: 2000 },
    (_, at) => `${at + 1}\t9\t${2000 - at}\t0.1\tcom.site${(at * 7) % 2003}\t1\n`,
  )
  const { table } = await imported(HEADING + rows.slice(0, 900).join(''), rows.slice(900).join(''))
  assert.equal(table.domains, 2000)
  for (let at = 0; at < 2000; at++) {
    const found = table.find(`site${(at * 7) % 2003}.com`)
    assert.deepEqual(found, { harmonicPosition: at + 1, pagerankPosition: 2000 - at, of: 2000 })
  }
  for (const absent of ['site2500.com', 'com.site1', '', 'zz.zz']) assert.equal(table.find(absent), null)
})

it('tells plain names by themselves when there is no heading', async () => {
  const { table } = await imported('1\t9\t2\t0.1\texample.com\t7\n2\t8\t1\t0.2\tvoorbeeld.nl\t3\n')
  assert.equal(table.find('voorbeeld.nl')?.harmonicPosition, 2)
})

it('measures a sample against the whole list that it was cut from', async () => {
  const { table } = await imported(`${HEADING}57961\t6\t54742\t1e-7\tnet.middling\t1\n`)
  assert.equal(table.find('middling.net')?.of, COMMON_CRAWL_DOMAINS)
})

it('leaves nothing behind when the file holds no ranks', async () => {
  const folder = temporaryFolder('ranks-')
  const path = join(folder, 'page.txt')
  await writeFile(path, '<html>not found</html>\n')
  await assert.rejects(importRanks({ files: [path], out: join(folder, 'ranks.schakel') }), Problem)
  assert.deepEqual(await readdir(folder), ['page.txt'])
})
