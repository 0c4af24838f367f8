import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { appendFile, copyFile, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { before, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { temporaryFolder } from '../material/temporary-folder.ts'

/** Most kills before a file must be whole: each that comes late enough leaves more done. */
const MOST_KILLS = Number(process.env['SCHAKEL_KILLS'] ?? 8)
const MAKER = join(import.meta.dirname, 'graph-maker.ts')
const NODES = 40_000
const ARCS = 200_000

const folder = temporaryFolder('graph-kill-')
const path = (name: string): string => join(folder, name)

/** Numbers without pattern (a multiplicative generator: Park and Miller, 1988). */
function* random(): Generator<number> {
  for (let value = 42; ;) yield (value = (value * 48_271) % 2_147_483_647)
}

before(async () => {
  const names = Array.from({ length: NODES }, (_, node) => `nl.site${(node * 7919) % NODES}`)
  const draw = random()
  const arcs = Array.from({ length: ARCS }, () => [draw.next().value % NODES, draw.next().value % NODES] as const)
  const ranks = names.map((name, at) => `${at + 1}\t9\t${NODES - at}\t0.1\t${name}\t1\n`)
  await writeFile(path('vertices.txt.gz'), gzipSync(names.map((name, node) => `${node}\t${name}\t1\n`).join('')))
  await writeFile(path('edges.txt.gz'), gzipSync(arcs.map(([from, to]) => `${from}\t${to}\n`).join('')))
  await writeFile(path('named.txt'), arcs.map(([from, to]) => `${names[from]}\t${names[to]}\n`).join(''))
  await writeFile(path('ranks.txt'), `#hc_pos\t#hc_val\t#pr_pos\t#pr_val\t#host_rev\t#n_hosts\n${ranks.join('')}`)
})

interface Ending {
  readonly said: string
  readonly code: number | null
}

/** Runs a maker to its end, or until a signal stops it so many milliseconds after its work began. */
async function make(words: readonly string[], after: number | null, signal: NodeJS.Signals): Promise<Ending> {
  const child = spawn(process.execPath, [MAKER, ...words], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve))
  await new Promise((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => resolve((said += chunk.toString())))
    void closed.then(resolve)
  })
  if (after !== null) {
    await sleep(after)
    child.kill(signal)
  }
  return { code: await closed, said }
}

for (const [kind, ...files] of [
  ['graph', 'vertices.txt.gz', 'edges.txt.gz'],
  ['graph', 'named.txt'],
  ['ranks', 'ranks.txt'],
] as const) {
  for (const signal of ['SIGKILL', 'SIGINT'] as const) {
    it(`makes the same file of ${files.join(' and ')}, however often ${signal} stops it`, async () => {
      const inputs = files.map(path)
      const name = `${kind}-${files[0]}-${signal}`
      const [whole, stopped] = [path(`${name}.whole`), path(`${name}.stopped`)]
      assert.equal((await make([kind, whole, ...inputs], null, signal)).code, 0)
      let resumed = 0
      let ending: Ending | null = null
      for (let kill = 0; kill < MOST_KILLS && ending?.said.endsWith('made\n') !== true; kill++) {
        ending = await make([kind, stopped, ...inputs], 20 + ((kill * 61) % 300), signal)
        if (ending.said.startsWith('resumed')) resumed++
      }
      if (ending?.said.endsWith('made\n') !== true) ending = await make([kind, stopped, ...inputs], null, signal)
      assert.match(ending.said, /made\n$/)
      assert.ok(resumed > 0, 'no try went on with an earlier one')
      assert.ok((await readFile(whole)).equals(await readFile(stopped)))
      assert.deepEqual(
        (await readdir(folder)).filter((each) => each.startsWith(`${name}.stopped.`)),
        [],
      )
    })
  }
}

it('starts anew when the input has changed', async () => {
  const [input, out] = [path('changing.txt'), path('changed.graph')]
  await copyFile(path('named.txt'), input)
  let said = ''
  for (let after = 50; !said.startsWith('resumed'); after += 20) {
    const ending = await make(['graph', out, input], after, 'SIGKILL')
    ;({ said } = ending)
    assert.ok(!said.endsWith('made\n'), 'was too fast to be stopped')
  }
  await appendFile(input, 'nl.extra\tnl.site1\n')
  assert.equal((await make(['graph', out, input], null, 'SIGKILL')).said, 'changed\nmade\n')
})
