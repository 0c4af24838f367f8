import assert from 'node:assert/strict'
import { PassThrough } from 'node:stream'
import { it } from 'node:test'
import { createAsker } from './asker.ts'

function terminal(signal = new AbortController().signal) {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()]
  return { stdin, stdout, stderr, env: {}, language: 'en' as const, signal }
}

it('gives each question its line, also when all lines came at once, and null when they end', async () => {
  const around = terminal()
  around.stdin.end('one\n\ntwo\n')
  const asker = createAsker(around)
  const answers = []
  for (const question of ['a? ', 'b? ', 'c? ', 'd? ']) answers.push(await asker.ask(question))
  assert.deepEqual(answers, ['one', '', 'two', null])
  assert.match(String(around.stderr.read()), /^a\? /)
  asker.close()
})

it('answers null once the user stops, also while a question is open', async () => {
  const stop = new AbortController()
  const asker = createAsker(terminal(stop.signal))
  const open = asker.ask('a? ')
  stop.abort()
  assert.deepEqual([await open, await asker.ask('b? ')], [null, null])
})

it('leaves the input alone while nothing is asked', () => {
  const around = terminal()
  createAsker(around).close()
  assert.equal(around.stdin.listenerCount('data') + around.stdin.listenerCount('readable'), 0)
})
