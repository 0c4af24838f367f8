import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { context } from '../../../test/material/context.ts'
import { receiving } from '../../../test/material/receiving-server.ts'
import { there } from '../../../test/material/sighting.ts'
import { watchedStore } from '../../../test/material/telling-suite.ts'
import type { Change } from '../../model/change.ts'
import { receiversSchema } from '../../notifications/index.ts'
import { openStore } from '../../store/index.ts'
import { tellReceivers } from './tell-receivers.ts'

const gone: Change = { kind: 'link-removed', from: null, to: null, quote: null }
const dull: Change = { kind: 'anchor-changed', from: 'a', to: 'b', quote: null }
const DAY = 86_400_000
const time = (day: number): string => new Date(Date.parse(there.at) + day * DAY).toISOString()

const setUp = async (url: string, rhythm: object = { digest: 'never' }) => {
  const watched = await watchedStore(() => openStore(':memory:'))
  const receivers = receiversSchema.parse([{ name: 'hook', channel: 'webhook', rhythm, settings: { url } }])
  return { ...watched, receivers }
}
type Body = { changes: { change: { kind: string }; grade: string }[] }

describe('telling receivers of changes', () => {
  it('tells the important at once and the rest in the digest, each once', async () => {
    await using server = await receiving([200])
    const { store, look, receivers } = await setUp(server.url, { digest: 'daily', at: '00:00', zone: 'UTC' })
    const tell = (day: number) => tellReceivers({ store, receivers, now: () => time(day), way: server.way }, context)
    assert.deepEqual(await tell(0), { messages: 0, changes: 0, failed: 0 })
    await look(0.1, [])
    await look(0.2, [dull])
    await look(0.25, [gone], 'lost')
    assert.equal((await tell(0.3)).changes, 1)
    assert.equal((await tell(0.3)).changes, 0)
    assert.equal((await tell(1)).changes, 1)
    assert.equal((await tell(2)).messages, 0)
    const bodies = server.received.map(({ body }) => JSON.parse(body) as Body)
    assert.deepEqual(
      bodies.map(({ changes }) => changes.map(({ change, grade }) => [change.kind, grade])),
      [[['link-removed', 'strong']], [['anchor-changed', 'strong']]],
    )
    await store.close()
  })

  it('tells it again when the receiver did not take it, and others all the same', async () => {
    await using down = await receiving([400, 200])
    await using up = await receiving([200])
    const { store, look } = await setUp('http://x.example')
    const receivers = receiversSchema.parse(
      [down, up].map(({ url }, at) => ({
        name: `n${at}`,
        channel: 'webhook',
        rhythm: { immediately: 'all', digest: 'never' },
        settings: { url },
      })),
    )
    const notes: string[] = []
    const noting = { ...context, note: (_: unknown, params = {}) => void notes.push(JSON.stringify(params)) }
    const tell = () => tellReceivers({ store, receivers, now: () => time(1), way: up.way }, noting)
    await tell()
    await look(0, [gone])
    assert.deepEqual(await tell(), { messages: 1, changes: 1, failed: 1 })
    assert.match(notes.join(), /n0.*HTTP 400/)
    assert.deepEqual(await tell(), { messages: 1, changes: 1, failed: 0 })
    assert.equal(up.received.length, 1)
    await store.close()
  })

  it('does not tell twice when two processes tell at once', async () => {
    await using server = await receiving([200])
    const { store, look, receivers } = await setUp(server.url, { immediately: 'all', digest: 'never' })
    const tell = () => tellReceivers({ store, receivers, now: () => time(1), way: server.way }, context)
    await tell()
    await look(0, [gone])
    await Promise.all([tell(), tell(), tell()])
    assert.equal(server.received.length, 1)
    await store.close()
  })
})
