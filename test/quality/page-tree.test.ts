import assert from 'node:assert/strict'
import { it } from 'node:test'
import { parseTree } from '../../src/evidence/tree/index.ts'
import { parse5Tree } from '../parse5-tree.ts'
import { hasRealPages, readRealPage, realPages } from '../real-pages.ts'
import { treeDifference } from '../tree-difference.ts'

it("builds parse5's tree of every real page", { skip: !hasRealPages && 'no ../shared/data/pages' }, () => {
  const names = realPages()
  const different = names.flatMap((name) => {
    const page = readRealPage(name)
    const difference = treeDifference(parseTree(page), parse5Tree(page))
    return difference === null ? [] : [`${name}: ${difference}`]
  })
  assert.ok(names.length > 1400)
  assert.deepEqual(different, [])
})
