// Makes src/evidence/placement/body-model.json from the labelled links: node tools/placement/train.ts
import { writeFileSync } from 'node:fs'
import type { Forest, Tree } from './boosting.ts'
import { FEATURES, readGold, SOURCES } from './gold.ts'
import { CLEAR, learn } from './learn.ts'

/**
 * From this chance on a link is body, by what its line is (placement/line-kinds.ts). Elsewhere F1 on unseen sites is level
 * from .35 to .5, and the higher it is the more boilerplate inside the article is found; a row of links is a menu more often,
 * a line with some words less,
 * and a table of text with a few links is content. In a post lists of links are more often content. Few forums are among the labelled pages, so
 * the table is never sure of their posts (tools/placement/cross-validate.ts).
 */
const BODY = { forum: 0.15, post: 0.2, list: 0.3, elsewhere: 0.45, row: 0.65, words: 0.4, cell: 0.15 }

const digits = (value: number) => Number(value.toPrecision(4))

function branch(tree: Tree, node: number): unknown {
  const value = digits(tree.value[node] ?? 0)
  const feature = tree.feature[node] ?? -1
  if (feature < 0) return value
  const threshold = Number((tree.threshold[node] ?? 0).toPrecision(6))
  return [FEATURES[feature], threshold, value, branch(tree, tree.left[node] ?? 0), branch(tree, tree.right[node] ?? 0)]
}

function written({ base, trees }: Forest): string {
  const lines = trees.map((tree) => `      ${JSON.stringify(branch(tree, 0))}`)
  return `{\n    "base": ${digits(base)},\n    "trees": [\n${lines.join(',\n')}\n    ]\n  }`
}

const { first, closer } = learn(readGold(SOURCES))
const about =
  'Boosted trees: log-odds that a link is body text. Branch: [feature, threshold, log-odds here, if <= threshold, if more]. Where the first table says less than "clear" the closer one is not asked. Made by tools/placement/train.ts.'
writeFileSync(
  new URL('../../src/evidence/placement/body-model.json', import.meta.url),
  `{\n  "about": ${JSON.stringify(about)},\n  "body": ${JSON.stringify(BODY)},\n  "clear": ${CLEAR},\n  "first": ${written(first)},\n  "closer": ${written(closer)}\n}\n`,
)
