import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { temporaryFolder } from '../material/temporary-folder.ts'

const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url))

it('the committed kernels are those of their source', () => {
  const out = join(temporaryFolder('kernels-'), 'kernels.wasm')
  const { status, stderr } = spawnSync(process.execPath, [path('tools/build-kernels.ts'), out], { encoding: 'utf8' })
  assert.equal(status, 0, stderr)
  assert.deepEqual(readFileSync(out), readFileSync(path('data/graph/kernels.wasm')))
})
