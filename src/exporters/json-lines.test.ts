import assert from 'node:assert/strict'
import { it } from 'node:test'
import { toJsonLines } from './json-lines.ts'

it('writes a line a row, with newlines inside escaped', async () => {
  assert.deepEqual(await Array.fromAsync(toJsonLines([{ a: 'x\ny' }, null])), ['{"a":"x\\ny"}\n', 'null\n'])
})
