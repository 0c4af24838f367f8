import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import type { Dialect } from './embedder.ts'
import { httpEmbedder } from './http-embedder.ts'

const servers: Server[] = []
after(() => servers.forEach((server) => server.close().closeAllConnections()))

interface Asked {
  readonly path: string
  readonly key: string | undefined
  readonly model: string
  readonly input: readonly string[]
}
type Answer = (asked: Asked, response: ServerResponse, nth: number) => void

async function endpoint(answer: Answer, dialect: Dialect = 'ollama', deadline = 5_000) {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const { model, input } = JSON.parse(body) as Asked
      asked.push({ path: request.url ?? '', key: request.headers.authorization, model, input })
      answer(asked.at(-1)!, response, asked.length)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  servers.push(server)
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const settings = { dialect, url, model: 'tiny', key: 'secret', cache: null }
  return { asked, embedder: httpEmbedder(settings, { deadline, backOff: 1 }) }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const part of request) body += String(part)
  return body
}

const json =
  (value: unknown): Answer =>
  (_, response) =>
    response.end(JSON.stringify(value))
/** A vector that tells the texts apart: their length against 1. */
const honest: Answer = ({ input }, response) =>
  response.end(JSON.stringify({ embeddings: input.map((text) => [text.length, 1]) }))

describe('httpEmbedder', () => {
  it('asks Ollama for all texts at once and gives vectors of unit length in their order', async () => {
    const { asked, embedder } = await endpoint(honest)
    const [one, other] = await embedder.embed(['aaa', ''])
    assert.deepEqual(asked, [{ path: '/api/embed', key: 'Bearer secret', model: 'tiny', input: ['aaa', ''] }])
    assert.ok(Math.abs(one![0]! / one![1]! - 3) < 1e-6 && Math.abs(Math.hypot(...one!) - 1) < 1e-6)
    assert.deepEqual([...other!], [0, 1])
  })
  it('reads the vectors of an OpenAI endpoint by their index', async () => {
    const data = [
      { index: 1, embedding: [0, 2] },
      { index: 0, embedding: [5, 0] },
    ]
    const { asked, embedder } = await endpoint(json({ data }), 'openai')
    assert.deepEqual((await embedder.embed(['a', 'b'])).map((vector) => [...vector]), [[1, 0], [0, 1]]) // prettier-ignore
    assert.equal(asked[0]?.path, '/embeddings')
  })
  it('sends many texts in several requests, each cut to what a model reads', async () => {
    const { asked, embedder } = await endpoint(honest)
    const vectors = await embedder.embed(Array.from({ length: 130 }, () => 'x'.repeat(3_000)))
    assert.deepEqual([vectors.length, ...asked.map(({ input }) => input.length)], [130, 64, 64, 2])
    assert.equal(asked[0]?.input[0]?.length, 2_000)
  })
  it('asks again after a 429 with Retry-After and after a 500', async () => {
    const { asked, embedder } = await endpoint((each, response, nth) => {
      if (nth === 1) response.writeHead(429, { 'retry-after': '0' }).end()
      else if (nth === 2) response.writeHead(500).end('{')
      else honest(each, response, nth)
    })
    assert.equal((await embedder.embed(['a'])).length, 1)
    assert.equal(asked.length, 3)
  })

  const hostile: Readonly<Record<string, { answer: Answer; says: RegExp; requests?: number; deadline?: number }>> = {
    'a 429 that asks for an hour': {
      answer: (_, response) => response.writeHead(429, { 'retry-after': '3600' }).end(),
      says: /HTTP 429/,
    },
    'a 500 that stays': { answer: (_, response) => response.writeHead(500).end(), says: /HTTP 500/, requests: 3 },
    'a refused key': { answer: (_, response) => response.writeHead(401).end('Bearer secret'), says: /HTTP 401/ },
    'a redirect, which would take the key along': {
      answer: (_, response) => response.writeHead(307, { location: '/api/embed' }).end(),
      says: /HTTP 307/,
    },
    'vectors of different lengths': { answer: json({ embeddings: [[1, 2], [1]] }), says: /different lengths/ },
    'fewer vectors than texts': { answer: json({ embeddings: [[1, 2]] }), says: /1 vectors for 2 texts/ },
    'NaN, as Python writes it': {
      answer: (_, response) => response.end('{"embeddings":[[1,NaN],[1,2]]}'),
      says: /no vectors/,
    },
    'numbers without end': {
      answer: (_, response) => response.end('{"embeddings":[[1e999,1],[1,2]]}'),
      says: /no vectors|different lengths/,
    },
    'null for a number': { answer: json({ embeddings: [[null], [1]] }), says: /no vectors/ },
    'a vector of nothing but zeros': { answer: json({ embeddings: [[0, 0], [1, 2]] }), says: /without one/ }, // prettier-ignore
    'empty vectors': { answer: json({ embeddings: [[], []] }), says: /vectors of 0 numbers/ },
    'vectors beyond any model': {
      answer: json({ embeddings: [Array(9_000).fill(1), Array(9_000).fill(1)] }),
      says: /9000 numbers/,
    },
    'a page instead of JSON': { answer: (_, response) => response.end('<html>sign in</html>'), says: /no vectors/ },
    'a body without end': {
      answer: (_, response) => {
        const more = (): void => void (response.destroyed || response.write(Buffer.alloc(1 << 20, 32), more))
        more()
      },
      says: /too-large/,
    },
    silence: { deadline: 100, answer: () => undefined, says: /timeout \(no whole answer within 100 ms\)/ },
    'an answer that trickles': {
      deadline: 100,
      answer: (_, response) => {
        const timer = setInterval(() => response.write(' '), 10)
        response.on('close', () => clearInterval(timer))
      },
      says: /timeout/,
    },
    'a connection that breaks': { answer: (_, response) => response.destroy(), says: /unreachable/ },
  }
  for (const [name, { answer, says, requests = 1, deadline }] of Object.entries(hostile)) {
    it(`says what is wrong with ${name}, and not its key`, async () => {
      const { asked, embedder } = await endpoint(answer, 'ollama', deadline)
      await assert.rejects(embedder.embed(['a', 'b']), (error: Error) => {
        assert.equal(error.constructor.name, 'EmbedderFailed')
        assert.match(error.message, says)
        assert.doesNotMatch(error.message, /secret/)
        return true
      })
      assert.equal(asked.length, requests)
    })
  }
  it('says that nobody listens', async () => {
    const settings = { dialect: 'ollama', url: 'http://127.0.0.1:9', model: 'tiny', key: null, cache: null } as const
    await assert.rejects(httpEmbedder(settings).embed(['a']), /127\.0\.0\.1:9: unreachable/)
  })
})
