import assert from 'node:assert/strict'
import { it } from 'node:test'
import { lines } from './lines.ts'

const read = (...chunks: (string | Uint8Array)[]): Promise<(string | null)[]> =>
  Array.fromAsync(
    lines(
      (async function* () {
        yield* chunks
      })(),
    ),
  )

it('joins chunks into lines, the last one without its line end included', async () => {
  assert.deepEqual(await read('{"a":', '1}\n{"b"', ':2}'), ['{"a":1}', '{"b":2}'])
})
it('keeps a character whole that two chunks share', async () => {
  const bytes = new TextEncoder().encode('é\n')
  assert.deepEqual(await read(bytes.slice(0, 1), bytes.slice(1)), ['é'])
})
it('gives null once for a line that is too long and goes on after it', async () => {
  const piece = 'x'.repeat(16 * 1024 * 1024)
  assert.deepEqual(await read(piece, piece, piece, piece, piece, `${piece}\nnext\n`), [null, 'next'])
})
