// Generates schemegraph worlds where the shared folder stands beside the checkout, and holds the search to its floors. Floors only rise.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { it } from 'node:test'
import { z } from 'zod'
import { findSchemes, readSchemeFolder } from '../../src/graph/index.ts'
import { temporaryFolder } from '../material/temporary-folder.ts'

const WORLD = resolve(import.meta.dirname, '../../../shared/schemegraph')
const SEEDS = [1, 3]
const FULL = { precision: 0.9, recall: 0.79, pbn: 0.8, lookalikes: 0.03, family: 0.95 }
const DEGRADED = { precision: 0.88, recall: 0.27 }

const report = z.object({
  members: z.object({ precision: z.number(), recall: z.number() }),
  lookalikes: z.object({ rate: z.number() }),
  byKind: z.object({ pbn: z.object({ recall: z.number() }) }),
  groups: z.object({ familyAccuracy: z.number() }),
})

async function scored(seed: number, options: readonly string[]): Promise<z.output<typeof report>> {
  const folder = temporaryFolder('schemes-')
  const truth = join(folder, 'truth.json')
  const predictions = join(folder, 'groups.json')
  const node = (script: string, args: readonly string[]) =>
    execFileSync(process.execPath, [join(WORLD, script), ...args], { encoding: 'utf8', maxBuffer: 1 << 28 })
  node('generate.mjs', [
    '--seed',
    `${seed}`,
    '--domains',
    '20000',
    '--out',
    join(folder, 'in'),
    '--truth-out',
    truth,
    ...options,
  ])
  await writeFile(predictions, JSON.stringify({ groups: findSchemes(await readSchemeFolder(join(folder, 'in'))) }))
  return report.parse(JSON.parse(node('score.mjs', ['--truth', truth, '--predictions', predictions, '--json'])))
}

async function means(options: readonly string[]) {
  const reports = await Promise.all(SEEDS.map((seed) => scored(seed, options)))
  const mean = (pick: (one: (typeof reports)[number]) => number) =>
    reports.reduce((sum, one) => sum + pick(one), 0) / reports.length
  return {
    precision: mean(({ members }) => members.precision),
    recall: mean(({ members }) => members.recall),
    pbn: mean(({ byKind }) => byKind.pbn.recall),
    lookalikes: mean(({ lookalikes }) => lookalikes.rate),
    family: mean(({ groups }) => groups.familyAccuracy),
  }
}

const skip = existsSync(WORLD) ? false : 'the shared worlds are not beside this checkout'

it('finds planted schemes and leaves look-alikes alone', { skip }, async () => {
  const found = await means([])
  for (const figure of ['precision', 'recall', 'pbn', 'family'] as const)
    assert.ok(found[figure] >= FULL[figure], `${figure} ${found[figure]} fell under ${FULL[figure]}`)
  assert.ok(found.lookalikes <= FULL.lookalikes, `${found.lookalikes} of the look-alikes flagged`)
})

it('still finds some when a third of the links and half of the footprints are seen', { skip }, async () => {
  const found = await means(['--visible', '0.3', '--footprint-dropout', '0.5'])
  for (const figure of ['precision', 'recall'] as const)
    assert.ok(found[figure] >= DEGRADED[figure], `${figure} ${found[figure]} fell under ${DEGRADED[figure]}`)
})
