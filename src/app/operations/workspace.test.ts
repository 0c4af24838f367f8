import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { context } from '../../../test/material/context.ts'
import { claim, imported, inspection, summary, verdict } from '../../../test/material/store.ts'
import { openStore } from '../../store/index.ts'
import type { Language } from '../../model/text.ts'
import type { Operation } from '../operation.ts'
import { workspaceSet } from './workspace-set.ts'
import { workspaceShow } from './workspace-show.ts'
import { workspaceTidy } from './workspace-tidy.ts'

const folder = mkdtempSync(join(tmpdir(), 'schakel-workspace-'))
after(() => rmSync(folder, { recursive: true }))
const workspace = join(folder, 'w.db')

async function run(
  operation: Operation,
  input: object,
  language: Language = 'en',
): Promise<{ output: Record<string, unknown>; text: string }> {
  if (operation.kind !== 'plain') throw new Error()
  const output: unknown = operation.output.parse(await operation.run(context, operation.input.parse(input)))
  return { output: output as Record<string, unknown>, text: operation.print?.(output, language) ?? '' }
}

/** One link, looked at five times, always the same. */
async function fill(): Promise<void> {
  const store = await openStore(workspace)
  const projectId = await imported(store, [claim('https://a.example/', 'https://us.example/')], '1')
  const [link] = await Array.fromAsync(store.backlinks.all(projectId))
  const { id: runId } = await store.runs.start(projectId, '2024-01-01T00:00:00Z')
  for (let day = 1; day <= 5; day++) {
    const at = `2024-01-0${day}T00:00:00Z`
    const inspectionId = await store.inspections.append(runId, 'source', { ...inspection('https://a.example/'), at })
    await store.observations.append(runId, [
      { observation: { backlinkId: link!.id, inspectionId, at, verdict }, summary },
    ])
  }
  await store.close()
}

describe('a workspace', () => {
  it('says what it holds, and lets go only of what may go, and only when told to', async () => {
    await fill()
    const { output, text } = await run(workspaceShow, { workspace })
    assert.equal((output['rows'] as Record<string, number>)['observations'], 5)
    assert.ok((output['sizes'] as Record<string, number>)['inspections']! > 0)
    assert.match(text, /looks with their evidence +6 rows, \d/)
    assert.match(text, /us\.example\/ from a\.csv \(generic\): 1 row, 0 skipped/)
    assert.match(text, /looks that show the same 365 days, changes forever/)
    assert.match((await run(workspaceTidy, { workspace })).text, /frees 3 rows[^]*Give --yes/)
    assert.match((await run(workspaceTidy, { workspace, yes: true })).text, /^6 rows tidied away/)
    assert.equal((await run(workspaceTidy, { workspace })).output['rows'], 0)
  })
  it('keeps the rules it was given', async () => {
    await run(workspaceSet, { workspace, changes: '90', sameLooks: 'forever' })
    const { output } = await run(workspaceSet, { workspace, snapshots: '30' })
    assert.deepEqual(output, { sameLooks: null, changes: 90, snapshots: 30 })
    if (workspaceSet.kind !== 'plain') throw new Error()
    for (const changes of ['0', '-1', 'soon']) assert.equal(workspaceSet.input.safeParse({ changes }).success, false)
  })
  it('names the newest files and how many more there are, or all', async () => {
    const many = join(folder, 'many.db')
    const store = await openStore(many)
    for (let file = 1; file <= 22; file++)
      await imported(store, [claim('https://a.example/', 'https://us.example/')], `${file}`, `tool${file}`)
    await store.close()
    const { output, text } = await run(workspaceShow, { workspace: many })
    assert.deepEqual([(output['imports'] as object[]).length, output['moreImports']], [20, 2])
    assert.match(text, /\(tool22\)[^]*\(tool3\): 1 row, 0 skipped\nand 2 older files, to be seen with --all\n/)
    const dutch = await run(workspaceShow, { workspace: many }, 'nl')
    assert.match(dutch.text, /\nen 2 oudere bestanden, te zien met --all\n/)
    const all = await run(workspaceShow, { workspace: many, all: true })
    assert.match(all.text, /\(tool1\): 1 row, 0 skipped\n(?!and)/)
    assert.equal(all.output['moreImports'], 0)
  })
})
