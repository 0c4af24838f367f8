import assert from 'node:assert/strict'
import { createReadStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { WARCParser } from 'warcio'
import { startDemoWeb } from '../../src/demo/index.ts'
import { schakel } from './run-schakel.ts'

const folder = mkdtempSync(join(tmpdir(), 'schakel-offline-'))
after(() => rmSync(folder, { recursive: true }))
const resultsIn = (out: string): string => readFileSync(join(folder, out, 'results.jsonl'), 'utf8')

/** The pages of a workspace as another's reader sees them in the export. */
async function exportsAll(workspace: string): Promise<void> {
  const to = join(folder, 'visits.warc.gz')
  const { code, err } = await schakel('workspace', 'export-warc', '--workspace', workspace, '--to', to)
  assert.equal(code, 0, err)
  const types: Record<string, number> = {}
  for await (const record of new WARCParser(createReadStream(to))) {
    const type = record.warcType ?? ''
    types[type] = (types[type] ?? 0) + 1
    if (type === 'response') assert.match(record.httpHeaders?.statusline ?? '', /^HTTP\/1\.1 \d{3}/)
    await record.readFully(false)
  }
  assert.equal(types['warcinfo'], 1)
  assert.ok((types['response'] ?? 0) > 50 && (types['metadata'] ?? 0) > 0, JSON.stringify(types))
  const again = await schakel('workspace', 'export-warc', '--workspace', workspace, '--to', to)
  assert.match(again.err, /not there yet/)
}

describe('schakel audit --offline', () => {
  it('reads every page again as it was kept and comes to the same, byte for byte, without a request', async () => {
    const web = await startDemoWeb({ scale: 0.25, folder: join(folder, 'web') })
    const args = ['audit', '--project', web.projectFile, '--links', web.linksFile, '--proxy', web.proxy]
    args.push('--delay', '0.02', '--workspace', join(folder, 'workspace.db'))
    const first = await schakel(...args, '--out', join(folder, 'first'))
    assert.equal(first.code, 0, first.err)
    // Whoever asks for something now gets no connection to the proxy, which ends a run.
    await web.close()
    const { code, err } = await schakel(...args, '--offline', '--out', join(folder, 'again'))
    assert.equal(code, 0, err)
    assert.equal(resultsIn('again'), resultsIn('first'))
    await exportsAll(join(folder, 'workspace.db'))
    const online = await schakel(...args, '--out', join(folder, 'online'))
    assert.notEqual(online.code, 0, 'the web was not gone')
  })
  it('could not check a page of which nothing was kept, and calls no link lost for it', async () => {
    const links = join(folder, 'links.txt')
    writeFileSync(links, 'https://a.example/page\nhttps://b.example/page\n')
    const args = ['audit', '--site', 'us.example', '--links', links, '--out', join(folder, 'nothing'), '--offline']
    const { code, err } = await schakel(...args)
    assert.equal(code, 0, err)
    const rows = resultsIn('nothing').trim().split('\n')
    assert.equal(rows.length, 2)
    for (const row of rows) {
      const { outcome, found, grade } = JSON.parse(row) as Record<string, unknown>
      assert.deepEqual([outcome, found, grade], ['network-error', null, 'unknown'])
    }
  })
  it('asks no model either', async () => {
    const links = join(folder, 'links.txt')
    writeFileSync(links, 'https://a.example/\n')
    const { code, err } = await schakel(
      ...['audit', '--site', 'us.example', '--links', links, '--out', join(folder, 'model')],
      ...['--offline', '--embedder', 'ollama'],
    )
    assert.notEqual(code, 0)
    assert.match(err, /--embedder/)
  })
})
