import assert from 'node:assert/strict'
import { test } from 'node:test'
import { together } from './together.ts'

test('what is asked for at one time goes as one request, and each gets its own back', async () => {
  const requests: string[][] = []
  const embedder = together({
    name: 'm',
    embed: (texts) => {
      requests.push([...texts])
      return Promise.resolve(texts.map((text) => Float32Array.of(text.length)))
    },
  })
  const answers = await Promise.all([embedder.embed(['a', 'bb']), embedder.embed(['ccc'])])
  assert.deepEqual(answers, [[Float32Array.of(1), Float32Array.of(2)], [Float32Array.of(3)]])
  await embedder.embed(['dddd'])
  assert.deepEqual(requests, [['a', 'bb', 'ccc'], ['dddd']])
})
test('a failure reaches everyone who asked, and the next request starts anew', async () => {
  let fails = true
  const embedder = together({
    name: 'm',
    embed: (texts) =>
      fails ? Promise.reject(new Error('down')) : Promise.resolve(texts.map(() => new Float32Array(1))),
  })
  const both = await Promise.allSettled([embedder.embed(['a']), embedder.embed(['b'])])
  assert.deepEqual(
    both.map(({ status }) => status),
    ['rejected', 'rejected'],
  )
  fails = false
  assert.equal((await embedder.embed(['a'])).length, 1)
})
