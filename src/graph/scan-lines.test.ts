import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { it } from 'node:test'
import { gzipSync } from 'node:zlib'
import { Problem } from '../model/problem.ts'
import { readChunks, scanLines } from './scan-lines.ts'
import { temporaryFolder } from '../../test/material/temporary-folder.ts'

async function lines(chunks: readonly string[]): Promise<string[]> {
  const seen: string[] = []
  await scanLines(
    chunks.map((chunk) => Buffer.from(chunk)),
    (bytes, start, end) => seen.push(Buffer.from(bytes.subarray(start, end)).toString()),
  )
  return seen
}

async function file(name: string, content: Uint8Array): Promise<string> {
  const path = join(temporaryFolder('lines-'), name)
  await writeFile(path, content)
  return path
}

it('puts lines together that are spread over chunks, wherever the cuts fall', async () => {
  const text = 'one\ntwo\r\n\nthree'
  for (let cut = 0; cut <= text.length; cut++)
    assert.deepEqual(await lines([text.slice(0, cut), text.slice(cut)]), ['one', 'two', 'three'])
})

it('leaves out a line without end instead of keeping it all', async () => {
  const long = 'x'.repeat(50_000)
  assert.deepEqual(await lines(['before\n', long, long, long, 'end of it\nafter\n']), ['before', 'after'])
})

it('reads a gz file of several members as one', async () => {
  const path = await file('two.gz', Buffer.concat([gzipSync('a\n'), gzipSync('b\n')]))
  const seen: string[] = []
  await scanLines(readChunks(path), (bytes, start, end) =>
    seen.push(Buffer.from(bytes.subarray(start, end)).toString()),
  )
  assert.deepEqual(seen, ['a', 'b'])
})

it('says which file is damaged, and which is missing', async () => {
  const half = await file('half.gz', gzipSync('line\n'.repeat(1000)).subarray(0, 30))
  const reading = (path: string) => scanLines(readChunks(path), () => undefined)
  await assert.rejects(reading(half), (error) => error instanceof Problem && /half\.gz is damaged/.test(error.message))
  await assert.rejects(
    reading('/nowhere/ranks.gz'),
    (error) => error instanceof Problem && /cannot be read/.test(error.message),
  )
})
