import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { context } from '../../../test/material/context.ts'
import { receiving } from '../../../test/material/receiving-server.ts'
import { watchedStore } from '../../../test/material/telling-suite.ts'
import type { Change } from '../../model/change.ts'
import { openStore } from '../../store/index.ts'
import type { Operation } from '../operation.ts'
import { changes } from './changes.ts'
import { feed } from './feed.ts'
import { lifetime } from './lifetime.ts'
import { notify } from './notify.ts'

const folder = mkdtempSync(join(tmpdir(), 'schakel-told-'))
after(() => rmSync(folder, { recursive: true }))

const gone: Change = { kind: 'link-removed', from: null, to: null, quote: { from: 'html', text: '<a>' } }

/** As an interface runs an operation: input checked, output printed. */
async function run(operation: Operation, input: object): Promise<{ output: Record<string, never>; text: string }> {
  assert.equal(operation.kind, 'plain')
  if (operation.kind !== 'plain') throw new Error()
  const output: unknown = operation.output.parse(await operation.run(context, operation.input.parse(input)))
  return { output: output as Record<string, never>, text: operation.print?.(output, 'en') ?? '' }
}

async function workspaceWith(name: string): Promise<string> {
  const workspace = join(folder, name)
  const sources = Array.from({ length: 24 }, (_, at) => `https://s${at}.example/`)
  const { store, look } = await watchedStore(() => openStore(workspace), sources)
  await look(0, [])
  await look(30, [gone], 'lost')
  await store.close()
  return workspace
}

describe('what a workspace tells of the course of links', () => {
  it('shows changes newest first, as sentences', async () => {
    const workspace = await workspaceWith('changes.db')
    const { output, text } = await run(changes, { workspace, last: 3 })
    assert.equal((output['changes'] as unknown as unknown[]).length, 3)
    assert.match(text, /^\s+24 {2}\d{4}-\d\d-\d\d {2}The link is gone from the page/)
    await assert.rejects(run(changes, { workspace, acknowledge: [99] }), /no change with number 99/)
    await run(changes, { workspace, acknowledge: [1], snooze: [2] })
  })
  it('is a feed', async () => {
    const { text } = await run(feed, { workspace: await workspaceWith('feed.db') })
    assert.equal(text.match(/<entry>/g)?.length, 24)
  })
  it('says how long links live, of groups large enough to tell', async () => {
    const { output, text } = await run(lifetime, { workspace: await workspaceWith('lifetime.db') })
    const groups = output['groups'] as unknown as { by: string; name: string; halfLife: number }[]
    assert.deepEqual(
      groups.map(({ by, name, halfLife }) => [by, name, halfLife]),
      [
        ['all', '', 30],
        ['grade', 'strong', 30],
        ['placement', 'body', 30],
      ],
    )
    assert.match(text, /^all links: 24 links, 24 lost; half are gone after 30 days/)
    assert.match(text, /\nrunning text: 24 links/)
  })
  it('says what to do when there is no workspace, or no such site in it', async () => {
    await assert.rejects(run(feed, { workspace: join(folder, 'none.db') }), /schakel import/)
    const workspace = await workspaceWith('site.db')
    await assert.rejects(run(feed, { workspace, site: 'other.example' }), /other\.example is not in this workspace/)
  })
})

describe('who is told', () => {
  it('gets a trial message on request', async () => {
    await using server = await receiving([200])
    const receivers = join(folder, 'receivers.json')
    writeFileSync(receivers, JSON.stringify([{ name: 'me', channel: 'chat', settings: { url: server.url } }]))
    assert.match((await run(notify, { receivers, test: true })).text, /^1 message sent/)
    assert.match(server.received[0]?.body ?? '', /1 verandering in de backlinks van www\.example\.com/)
  })
  it('is asked for when nobody is named, and a file that is none is told apart', async () => {
    await assert.rejects(run(notify, {}), /There is no receiver/)
    const broken = join(folder, 'broken.json')
    writeFileSync(broken, '[{"name": "x", "channel": "pigeon"}]')
    await assert.rejects(run(notify, { receivers: broken }), /0\.channel/)
    writeFileSync(broken, '{')
    await assert.rejects(run(notify, { receivers: broken }), /broken\.json cannot be used/)
  })
})
