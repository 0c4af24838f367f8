// Cross-validated figures, whole sites left out: node tools/placement/cross-validate.ts [trees] [leaves]
import { scoreRow } from './boosting.ts'
import { FOLDS, HEADLINE, readGold, SOURCES, type GoldLink } from './gold.ts'
import { learn, SETTINGS } from './learn.ts'

const [trees = SETTINGS.trees, leaves = SETTINGS.leaves] = process.argv.slice(2).map(Number)
const gold = readGold(SOURCES)
const chance = new Map<GoldLink, number>()
for (let fold = 0; fold < FOLDS; fold++) {
  const forest = learn(
    gold.filter((link) => link.fold !== fold),
    { ...SETTINGS, trees, leaves },
  )
  for (const link of gold) if (link.fold === fold) chance.set(link, 1 / (1 + Math.exp(-scoreRow(forest, link.row, 0))))
}

function f1(links: readonly GoldLink[], body: number, capped = true): number {
  let right = 0
  let wrong = 0
  for (const link of links) {
    const says = (chance.get(link) ?? 0) >= body
    const weight = capped ? link.weight : 1
    if (says && link.body) right += weight
    else if (says !== link.body) wrong += weight
  }
  return (2 * right) / (2 * right + wrong)
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length
const certain = (source: string) => gold.filter((link) => link.source === source && link.certain)
for (const body of [0.3, 0.31, 0.35, 0.4]) {
  const inside = ['aeb', 'aed', 'wcxb', 'traf'].map((source) => {
    const links = gold.filter((link) => link.source === source && !link.certain && !link.body)
    return links.filter((link) => (chance.get(link) ?? 0) < body).length / links.length
  })
  const lists = certain('nlhand').filter((link) => link.body && link.kind === 'whole-block')
  console.log(
    [
      `body from ${body}:`,
      `capped ${mean(HEADLINE.map((source) => f1(certain(source), body))).toFixed(4)}`,
      `external ${mean(
        HEADLINE.map((source) =>
          f1(
            certain(source).filter(({ external }) => external),
            body,
          ),
        ),
      ).toFixed(4)}`,
      `inside ${mean(inside).toFixed(3)}`,
      `forum ${f1(
        certain('wcxb').filter(({ pageType }) => pageType === 'forum'),
        body,
        false,
      ).toFixed(3)}`,
      `lists ${lists.filter((link) => (chance.get(link) ?? 0) >= body).length}/${lists.length}`,
      ...SOURCES.map((source) => `${source} ${f1(certain(source), body).toFixed(3)}`),
    ].join('  '),
  )
}
