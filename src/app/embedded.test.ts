import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { context } from '../../test/material/context.ts'
import { read } from '../text/index.ts'
import { openEmbedded, type EmbedderInput } from './embedded.ts'
import { relevance } from './operations/relevance.ts'
import { wordTables } from './word-tables.ts'

const load = wordTables()

/** An endpoint that answers as Ollama does, by the Dutch word table; it gives up after so many requests. */
async function endpoint(t: TestContext, { requests = Infinity } = {}) {
  const tables = await load(['nl'])
  const folder = await mkdtemp(join(tmpdir(), 'embedded-'))
  const sizes: number[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (part: Buffer) => (body += part.toString()))
    request.on('end', () => {
      const { input } = JSON.parse(body) as { input: string[] }
      sizes.push(input.length)
      const embeddings = input.map((text) => [...read({ text, language: 'nl' }, tables).vector!])
      if (sizes.length > requests) response.writeHead(403).end()
      else response.end(JSON.stringify({ embeddings }))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(async () => {
    server.close().closeAllConnections()
    await rm(folder, { recursive: true, force: true })
  })
  const input: EmbedderInput = {
    embedder: 'ollama',
    embedderUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    embedderModel: 'words',
    embedderCache: folder,
  }
  const notes: string[] = []
  return { input, sizes, notes, around: { ...context, note: (text: { en: string }) => void notes.push(text.en) } }
}

const ROWS = [
  { id: 1, a: 'Kneed het deeg en bak het brood.', b: 'Meel, gist en een hete oven.', lang_a: 'nl', lang_b: 'nl' },
  { id: 2, a: 'Kneed het deeg en bak het brood.', b: 'De rente op een hypotheek.', lang_a: 'nl', lang_b: 'nl' },
]
type Compared = { readonly score: number; readonly reasons: readonly string[] }

async function compareAll(around: typeof context, input: EmbedderInput): Promise<Compared[]> {
  assert.equal(relevance.kind, 'pipe')
  const answer = await relevance.open(around, input)
  return Promise.all(ROWS.map((row) => answer(row))) as Promise<Compared[]>
}

test('without a model nothing is asked', async (t) => {
  const { sizes, around } = await endpoint(t)
  assert.equal(await openEmbedded({}, around), null)
  assert.deepEqual(sizes, [])
})

test('a model compares the rows, in few requests, and the words still say why', async (t) => {
  const { input, sizes, notes, around } = await endpoint(t)
  const [near, far] = await compareAll(around, input)
  assert.ok(near!.score > 0.5 && far!.score < 0.5)
  assert.ok(near!.reasons.length > 0)
  // 136 reference texts in three requests; then both rows, in one when this machine is quick enough.
  assert.deepEqual(sizes.slice(0, 3), [64, 64, 8])
  assert.equal(
    sizes.slice(3).reduce((sum, size) => sum + size, 0),
    4,
  )
  assert.deepEqual(notes, [])
})

test('a model that gives up is left with one sentence, and the word tables go on', async (t) => {
  const { input, notes, around } = await endpoint(t, { requests: 3 })
  const [near, far] = await compareAll(around, input)
  assert.deepEqual([near, far], await compareAll(context, {}))
  assert.equal(notes.length, 1)
  assert.match(notes[0]!, /word tables from here on/)
})

test('so is one that is not there at all', async (t) => {
  const { input, notes, around } = await endpoint(t)
  const rows = await compareAll(around, { ...input, embedderUrl: 'http://127.0.0.1:9' })
  assert.deepEqual(rows, await compareAll(context, {}))
  assert.equal(notes.length, 1)
})
