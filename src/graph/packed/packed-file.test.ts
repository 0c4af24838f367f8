import assert from 'node:assert/strict'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { it } from 'node:test'
import { Problem } from '../../model/problem.ts'
import { PackedFileWriter } from './packed-file-writer.ts'
import { PackedFile } from './packed-file.ts'
import { temporaryFolder } from '../../../test/material/temporary-folder.ts'

async function freshPath(): Promise<string> {
  return join(temporaryFolder('packed-'), 'test.graph')
}

/** A file with two sections: three bytes, and three million. */
async function written(): Promise<string> {
  const path = await freshPath()
  const file = new PackedFileWriter(path, 'graph', `${path}.part`)
  file.write(new Uint8Array([1, 2, 3]))
  file.endSection('small')
  for (let part = 0; part < 3; part++) file.write(new Uint8Array(1_000_000).fill(part))
  file.endSection('large')
  file.finish(7, 8)
  return path
}

async function refusal(path: string): Promise<string> {
  try {
    new PackedFile(path, 'graph').close()
  } catch (error) {
    assert.ok(error instanceof Problem)
    return error.message
  }
  return ''
}

it('gives back what was written', async () => {
  const file = new PackedFile(await written(), 'graph')
  assert.deepEqual([file.header.nodes, file.header.total], [7, 8])
  assert.deepEqual([...file.section('small').read(1, 2)], [2, 3])
  assert.deepEqual([...file.section('large').read(999_999, 2)], [0, 1])
  const pieces = [...file.section('large').pieces([1_000_000, 2_000_000])]
  assert.deepEqual(
    pieces.map((piece) => piece.length),
    [1_000_000, 2_000_000],
  )
  file.close()
})

it('appears only when it is whole', async () => {
  const path = await freshPath()
  const file = new PackedFileWriter(path, 'ranks', `${path}.part`)
  file.write(new Uint8Array(10))
  assert.deepEqual((await readdir(join(path, '..'))).includes('test.graph'), false)
  file.abandon()
  assert.deepEqual(await readdir(join(path, '..')), [])
})

it('refuses to read outside a section, and a section that is not there', async () => {
  const file = new PackedFile(await written(), 'graph')
  for (const [from, length] of [
    [0, 4],
    [-1, 1],
    [NaN, 1],
    [2, Infinity],
  ] as const)
    assert.throws(() => file.section('small').read(from, length), Problem)
  assert.throws(() => file.section('absent'), Problem)
  file.close()
})

it('says what is wrong with a file that it cannot read', async () => {
  const path = await written()
  const bytes = await readFile(path)
  const changed = async (change: (copy: Buffer) => Buffer): Promise<string> => {
    const other = await freshPath()
    await writeFile(other, change(Buffer.from(bytes)))
    return refusal(other)
  }
  assert.match(await changed(() => Buffer.from('<html>')), /is no graph file/)
  assert.match(await changed((copy) => copy.fill('ranks', 8, 13)), /is no graph file/)
  assert.match(await changed((copy) => copy.fill(9, 24, 25)), /newer Schakel/)
  assert.match(await changed((copy) => copy.fill(9, 100, 101)), /damaged/)
  assert.match(await changed((copy) => copy.subarray(0, copy.length - 1)), /damaged/)
  assert.match(await refusal(join(path, 'absent')), /cannot be read/)
})

it('notices a changed byte when all of a section is read', async () => {
  const path = await written()
  const bytes = await readFile(path)
  bytes[bytes.length - 5] = 77
  await writeFile(path, bytes)
  const file = new PackedFile(path, 'graph')
  assert.throws(() => [...file.section('large').pieces([3_000_000])], /damaged/)
  file.close()
})
