import assert from 'node:assert/strict'
import { PassThrough } from 'node:stream'
import { it } from 'node:test'
import { Devtools } from './devtools.ts'

function open(): { output: PassThrough; input: PassThrough; devtools: Devtools } {
  const [output, input] = [new PassThrough(), new PassThrough()]
  return { output, input, devtools: new Devtools(output, input) }
}

it('pairs answers with commands, in whatever order and pieces they come', async () => {
  const { output, input, devtools } = open()
  const [first, second] = [devtools.send('A.a', { x: 1 }), devtools.send('B.b', {}, 's')]
  assert.equal(
    String(output.read()),
    '{"id":1,"method":"A.a","params":{"x":1}}\0{"id":2,"method":"B.b","params":{},"sessionId":"s"}\0',
  )
  input.write('{"id":2,"result":"tw')
  input.write('ee"}\0{"id":1,"result":"één"}\0')
  assert.deepEqual(await Promise.all([first, second]), ['één', 'twee'])
})
it('hands what a tab tells to whoever listens to that tab', async () => {
  const { input, devtools } = open()
  const heard: string[] = []
  devtools.listen('s', (method) => heard.push(method))
  input.write('{"method":"For.other","sessionId":"t"}\0{"method":"For.us","sessionId":"s"}\0')
  await new Promise(setImmediate)
  devtools.forget('s')
  input.write('{"method":"Too.late","sessionId":"s"}\0')
  await new Promise(setImmediate)
  assert.deepEqual(heard, ['For.us'])
})
it('fails the command that the browser refuses', async () => {
  const { input, devtools } = open()
  const answer = devtools.send('A.a')
  input.write('{"id":1,"error":{"message":"no such thing"}}\0')
  await assert.rejects(answer, /no such thing/)
})
it('fails what waits, and what comes later, when the browser is gone', async () => {
  const { devtools } = open()
  const waiting = devtools.send('A.a')
  devtools.end(new Error('gone'))
  await assert.rejects(waiting, /gone/)
  await assert.rejects(devtools.send('B.b'), /gone/)
  assert.equal(devtools.ended, true)
})
