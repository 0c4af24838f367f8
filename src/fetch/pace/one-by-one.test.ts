import assert from 'node:assert/strict'
import { createServer, connect, type AddressInfo } from 'node:net'
import { once } from 'node:events'
import { describe, it } from 'node:test'
import { oneByOne } from './one-by-one.ts'

describe('oneByOne', () => {
  it('lets go in the order of coming', async () => {
    const letGo = oneByOne()
    const order: number[] = []
    await Promise.all([1, 2, 3].map((at) => letGo().then(() => order.push(at))))
    assert.deepEqual(order, [1, 2, 3])
    await letGo()
  })
  it('looks at the network between one reader and the next', async () => {
    const server = createServer((socket) => socket.pipe(socket)).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const letGo = oneByOne()
    let reading = 5
    const readers = Array.from({ length: reading }, async () => {
      await letGo()
      const begun = performance.now()
      while (performance.now() - begun < 20);
      reading--
    })
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
    socket.write('hello')
    await once(socket, 'data')
    assert.ok(reading > 0, 'answered before everybody had read')
    await Promise.all(readers)
    socket.destroy()
    server.close()
  })
})
