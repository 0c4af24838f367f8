import assert from 'node:assert/strict'
import { it } from 'node:test'
import table from './body-model.json' with { type: 'json' }
import { creditOf, plant, scoreOf, settle, strike, type Branch, type Forest } from './forest.ts'
import { COLUMNS } from './measures.ts'

const TREES: readonly Branch[] = [
  ['words', 5, 0.25, -0.5, ['links', 2, 1, 1.5, 0.75]],
  ['links', 0, 0, ['words', 1, 0.5, 0.25, 0.625], -1],
]
const NAMES = ['words', 'links']

function ask(trees: readonly Branch[], row: readonly number[]): { score: number; grounds: number[] } {
  const forest = plant({ base: 0.125, trees }, NAMES, (column) => column, NAMES.length)
  const leaves = new Int32Array(trees.length).fill(-1)
  const grounds = new Float64Array(forest.width)
  const score = walk(forest, row, leaves)
  creditOf(forest, leaves, grounds)
  return { score, grounds: [...grounds.subarray(0, NAMES.length)] }
}

function walk(forest: Forest, row: readonly number[], leaves: Int32Array): number {
  strike(forest, Float32Array.from(row), 0, row.length, leaves)
  settle(forest, leaves)
  return scoreOf(forest, leaves)
}

it('adds the leaf of every tree; a value at the threshold goes low', () => {
  assert.equal(ask(TREES, [5, 0]).score, 0.125 - 0.5 + 0.625)
  assert.equal(ask(TREES, [6, 2]).score, 0.125 + 1.5 - 1)
  assert.equal(ask(TREES, [6, 3]).score, 0.125 + 0.75 - 1)
})

it('says what each feature added on the way down', () => {
  assert.deepEqual(ask(TREES, [6, 3]).grounds, [0.75, -0.25 - 1])
})

it('keeps what the first columns rule out', () => {
  const forest = plant({ base: 0, trees: TREES }, NAMES, () => 0, 1)
  const left = new Int32Array(2).fill(-1)
  strike(forest, Float32Array.from([6, 0]), 0, 1, left)
  const [low, high] = [left.slice(), left.slice()]
  strike(forest, Float32Array.from([0, 0]), 1, 2, low)
  strike(forest, Float32Array.from([0, 3]), 1, 2, high)
  for (const leaves of [low, high]) settle(forest, leaves)
  assert.deepEqual([scoreOf(forest, low), scoreOf(forest, high)], [1.5 + 0.625, 0.75 - 1])
})

it('says what it does not know', () => {
  assert.throws(() => plant({ base: 0, trees: [['colour', 1, 0, 1, 2]] }, NAMES, () => 0, 1), /asks for "colour"/)
})

it('comes to the leaf that walking down each tree of the shipped tables comes to', () => {
  const trees = [table.first, table.closer].flatMap((one) => one.trees as unknown as readonly Branch[])
  const names = COLUMNS.map(([name]) => name)
  const forest = plant({ base: 0, trees }, names, () => 0, 1)
  for (let seed = 1; seed < 50; seed++) {
    const row = names.map((_, at) => Math.fround(((seed * 7919 + at * 104_729) % 101) / (1 + ((seed + at) % 40))))
    let sum = 0
    for (const tree of trees) sum += descend(tree, (name) => row[names.indexOf(name)]!)
    assert.equal(walk(forest, row, new Int32Array(trees.length).fill(-1)), sum)
  }
})

function descend(branch: Branch, value: (name: string) => number): number {
  if (typeof branch === 'number') return branch
  return descend(value(branch[0]) <= branch[1] ? branch[3] : branch[4], value)
}

it('refuses a tree with more leaves than it can strike off', () => {
  let deep: Branch = 0
  for (let leaf = 0; leaf < 32; leaf++) deep = ['words', leaf, 0, 1, deep]
  assert.throws(() => ask([deep], [0, 0]), /more than 32 leaves/)
})
