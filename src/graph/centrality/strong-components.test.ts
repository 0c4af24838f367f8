import assert from 'node:assert/strict'
import { it } from 'node:test'
import { linkGraph } from '../link-graph.ts'
import { strongComponents } from './strong-components.ts'

function groupsOf(nodes: number, arcs: readonly (readonly [number, number])[]): number[][] {
  const names = Array.from({ length: nodes }, (_, node) => `n${node}`)
  const from = Uint32Array.from(arcs, ([start]) => start)
  const { out } = linkGraph(
    names,
    from,
    Uint32Array.from(arcs, ([, end]) => end),
  )
  const { count, of } = strongComponents(out.offsets, out.targets)
  const groups = Array.from({ length: count }, (): number[] => [])
  of.forEach((group, node) => groups[group]?.push(node))
  return groups.sort((one, other) => (one[0] ?? 0) - (other[0] ?? 0))
}

it('puts nodes together that reach each other', () => {
  const arcs = [
    [0, 1],
    [1, 2],
    [2, 0],
    [2, 3],
    [3, 4],
    [4, 3],
    [5, 4],
  ] as const
  assert.deepEqual(groupsOf(6, arcs), [[0, 1, 2], [3, 4], [5]])
})

it('keeps a node out that is only reached, or only reaches', () => {
  assert.deepEqual(
    groupsOf(4, [
      [0, 1],
      [1, 2],
      [2, 1],
      [2, 3],
    ]),
    [[0], [1, 2], [3]],
  )
})

it('joins two rings that share a node', () => {
  assert.deepEqual(
    groupsOf(5, [
      [0, 1],
      [1, 0],
      [1, 2],
      [2, 3],
      [3, 1],
      [4, 0],
    ]),
    [[0, 1, 2, 3], [4]],
  )
})

it('walks paths of any length', () => {
  const nodes = 50_000
  const path = Array.from({ length: nodes - 1 }, (_, node) => [node, node + 1] as const)
  assert.equal(groupsOf(nodes, path).length, nodes)
  assert.equal(groupsOf(nodes, [...path, [nodes - 1, 0]]).length, 1)
})
