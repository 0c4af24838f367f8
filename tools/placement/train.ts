// Makes src/evidence/placement/body-model.json from the labelled links: node tools/placement/train.ts
import { writeFileSync } from 'node:fs'
import type { Tree } from './boosting.ts'
import { FEATURES, readGold, SOURCES } from './gold.ts'
import { learn } from './learn.ts'

/** Capped F1 on unseen sites is level from 0.3 to 0.35; boilerplate inside the article asks for more, forums and lists of links for less (tools/placement/cross-validate.ts). */
const BODY = 0.3

const digits = (value: number) => Number(value.toPrecision(4))

function branch(tree: Tree, node: number): unknown {
  const value = digits(tree.value[node] ?? 0)
  const feature = tree.feature[node] ?? -1
  if (feature < 0) return value
  const threshold = Number((tree.threshold[node] ?? 0).toPrecision(6))
  return [FEATURES[feature], threshold, value, branch(tree, tree.left[node] ?? 0), branch(tree, tree.right[node] ?? 0)]
}

const forest = learn(readGold(SOURCES))
const trees = forest.trees.map((tree) => `    ${JSON.stringify(branch(tree, 0))}`)
const about =
  'Boosted trees: log-odds that a link is body text. Branch: [feature, threshold, log-odds here, if <= threshold, if more]. Made by tools/placement/train.ts.'
writeFileSync(
  new URL('../../src/evidence/placement/body-model.json', import.meta.url),
  `{\n  "about": ${JSON.stringify(about)},\n  "body": ${BODY},\n  "base": ${digits(forest.base)},\n  "trees": [\n${trees.join(',\n')}\n  ]\n}\n`,
)
