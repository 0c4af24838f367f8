import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { it } from 'node:test'
import { LineSorter } from './sort-lines.ts'
import { temporaryFolder } from '../../../test/material/temporary-folder.ts'

/** Lines in an order without pattern, some of them twice, some longer than others. */
const LINES = Array.from({ length: 5000 }, (_, at) => `${(at * 7919) % 4999}${'x'.repeat((at * 31) % 40)}`)

for (const runSize of [1 << 20, 1000, 1]) {
  it(`sorts lines, each once, in runs of ${runSize} bytes`, async () => {
    const folder = join(temporaryFolder('sort-'), 'runs')
    const sorter = new LineSorter(folder, runSize)
    const lines = runSize === 1 ? LINES.slice(0, 50) : LINES
    for (const line of lines) sorter.add(line)
    assert.deepEqual([...sorter.sorted()], [...new Set(lines)].sort())
    sorter.remove()
    assert.equal(existsSync(folder), false)
  })
}

it('puts lines together that are read back in pieces', async () => {
  const sorter = new LineSorter(join(temporaryFolder('sort-'), 'runs'), 1 << 19)
  const long = Array.from({ length: 40 }, (_, at) => String.fromCharCode(65 + (at % 26)).repeat(30_000 + at))
  for (const line of long) sorter.add(line)
  assert.deepEqual([...sorter.sorted()], [...long].sort())
  sorter.remove()
})
