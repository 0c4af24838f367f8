import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { cached } from './cache.ts'
import type { Embedder } from './embedder.ts'

async function counting(t: TestContext) {
  const folder = await mkdtemp(join(tmpdir(), 'embeddings-'))
  t.after(() => rm(folder, { recursive: true }))
  const asked: string[] = []
  const model = (name: string): Embedder => ({
    name,
    embed: (texts) => {
      asked.push(...texts)
      return Promise.resolve(texts.map((text) => Float32Array.of(Math.cos(text.length), Math.sin(text.length))))
    },
  })
  return { folder, asked, model }
}

test('a text is asked once, also by the next run; the order stays', async (t) => {
  const { folder, asked, model } = await counting(t)
  const first = await cached(model('m'), folder).embed(['a', 'bb'])
  const second = await cached(model('m'), folder).embed(['ccc', 'bb', 'a'])
  assert.deepEqual(asked, ['a', 'bb', 'ccc'])
  assert.deepEqual(second.slice(1), first.toReversed())
})
test('another model has vectors of its own', async (t) => {
  const { folder, asked, model } = await counting(t)
  for (const name of ['m', 'n']) await cached(model(name), folder).embed(['a'])
  assert.deepEqual(asked, ['a', 'a'])
})
test('a damaged file is made again', async (t) => {
  const { folder, asked, model } = await counting(t)
  await cached(model('m'), folder).embed(['a'])
  const [file] = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.f32'))
  for (const damage of [Buffer.alloc(0), Buffer.from('abc'), Buffer.alloc(8, 255)]) {
    await writeFile(join(folder, file!), damage)
    const [vector] = await cached(model('m'), folder).embed(['a'])
    assert.ok(Math.abs(Math.hypot(...vector!) - 1) < 1e-6)
  }
  assert.equal(asked.length, 4)
})
test('a folder that cannot be written keeps nothing and stops nothing', async (t) => {
  const { folder, model } = await counting(t)
  await writeFile(join(folder, 'file'), '')
  assert.equal((await cached(model('m'), join(folder, 'file')).embed(['a'])).length, 1)
})
