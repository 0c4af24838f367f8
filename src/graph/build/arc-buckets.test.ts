import assert from 'node:assert/strict'
import { join } from 'node:path'
import { it } from 'node:test'
import { ArcBuckets } from './arc-buckets.ts'
import { temporaryFolder } from '../../../test/material/temporary-folder.ts'

/** Arcs in an order without pattern, with one hub and with repeats. */
function* arcs(count: number): Generator<readonly [number, number]> {
  for (let at = 0; at < count; at++)
    yield at % 3 === 0 ? [500, (at * 7919) % 1000] : [(at * 613) % 1000, (at * 17) % 1000]
}

async function listsOf(buckets: ArcBuckets): Promise<[number, number[]][]> {
  const found: [number, number[]][] = []
  await buckets.eachList((node, list) => found.push([node, [...list]]))
  return found
}

it('goes on with what was kept, whatever came after that', async () => {
  const folder = temporaryFolder('arcs-')
  const [all, half] = [new ArcBuckets(join(folder, 'all'), 0, 1000), new ArcBuckets(join(folder, 'half'), 0, 1000)]
  const list = [...arcs(60_000)]
  for (const [from, to] of list) all.add(from, to)
  for (const [from, to] of list.slice(0, 30_000)) half.add(from, to)
  const kept = half.keep()
  for (const [from, to] of list.slice(30_000, 50_000)) half.add(from, (to + 1) % 1000)
  half.keep()
  half.close()
  const again = new ArcBuckets(join(folder, 'half'), 0, 1000, kept)
  for (const [from, to] of list.slice(30_000)) again.add(from, to)
  assert.deepEqual(await listsOf(again), await listsOf(all))
  for (const buckets of [again, all]) buckets.remove()
})

for (const mostInMemory of [1 << 20, 3000]) {
  it(`groups 60,000 arcs with at most ${mostInMemory} in memory`, async () => {
    const path = join(temporaryFolder('arcs-'), 'arcs')
    const wanted = new Map<number, Set<number>>()
    const buckets = new ArcBuckets(path, 0, 1000, null, mostInMemory)
    for (const [from, to] of arcs(60_000)) {
      buckets.add(from, to)
      wanted.set(from, (wanted.get(from) ?? new Set()).add(to))
    }
    const found = await listsOf(buckets)
    buckets.remove()
    const ascending = (one: number, other: number): number => one - other
    assert.deepEqual(
      found,
      [...wanted].sort(([one], [other]) => one - other).map(([node, list]) => [node, [...list].sort(ascending)]),
    )
  })
}
