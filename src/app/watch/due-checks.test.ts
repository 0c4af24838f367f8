import assert from 'node:assert/strict'
import { it } from 'node:test'
import { claim, imported } from '../../../test/material/store.ts'
import { openStore } from '../../store/index.ts'
import { holdHosts } from './due-checks.ts'

it('begins no more checks when time is up, and gives back what it had not begun', async () => {
  const store = await openStore(':memory:')
  const claims = Array.from({ length: 6 }, (_, n) => claim(`https://site${n % 2}.example/${n}`, 'https://us.example/'))
  await imported(store, claims, '1')
  await store.checks.plan()
  const now = Date.now()
  let begun = 0
  const holding = holdHosts({ store, worker: 'one', now: () => now, pause: 0, over: () => begun === 4 })
  for await (const check of holding.checks()) {
    begun++
    await holding.done(check)
  }
  await holding.close()
  assert.equal(begun, 4)
  assert.equal((await store.checks.claim('two', now, 9)).length, 6)
  await store.close()
})
