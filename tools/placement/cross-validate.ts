// Cross-validated figures, whole sites left out: node tools/placement/cross-validate.ts [--trees N] [--leaves N] [--save FILE]
// FILE gets what the first deal says of each link, as eval/placement-eval.mjs --pred reads it: for --against.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { BODY } from '../../src/evidence/placement/body-model.ts'
import { scoreRow } from './boosting.ts'
import { DEALS, FOLDS, HEADLINE, readGold, SOURCES, type GoldLink } from './gold.ts'
import { learn, SETTINGS } from './learn.ts'

const { values: asked } = parseArgs({
  options: { trees: { type: 'string' }, leaves: { type: 'string' }, save: { type: 'string' } },
})
const settings = {
  ...SETTINGS,
  trees: Number(asked.trees ?? SETTINGS.trees),
  leaves: Number(asked.leaves ?? SETTINGS.leaves),
}
const gold = readGold(SOURCES)

/** By deal: how likely each link is body, said by a table that has not seen its site. */
const unseen = Array.from({ length: DEALS }, (_, deal) => {
  const chance = new Map<GoldLink, number>()
  for (let fold = 0; fold < FOLDS; fold++) {
    const forest = learn(
      gold.filter(({ folds }) => folds[deal] !== fold),
      settings,
    )
    for (const link of gold)
      if (link.folds[deal] === fold) chance.set(link, 1 / (1 + Math.exp(-scoreRow(forest, link.row, 0))))
  }
  return chance
})

type Says = (link: GoldLink) => boolean

function f1(links: readonly GoldLink[], says: Says, capped = true): number {
  let right = 0
  let wrong = 0
  for (const link of links) {
    const weight = capped ? link.weight : 1
    if (says(link) && link.body) right += weight
    else if (says(link) !== link.body) wrong += weight
  }
  return (2 * right) / (2 * right + wrong)
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length
const certain = (source: string) => gold.filter((link) => link.source === source && link.certain)
const lists = certain('nlhand').filter((link) => link.body && link.kind === 'whole-block')

function figures(says: Says): Readonly<Record<string, number>> {
  const inside = ['aeb', 'aed', 'wcxb', 'traf'].map((source) => {
    const links = gold.filter((link) => link.source === source && !link.certain && !link.body)
    return links.filter((link) => !says(link)).length / links.length
  })
  const forum = certain('wcxb').filter(({ pageType }) => pageType === 'forum')
  const external = (source: string) => certain(source).filter((link) => link.external)
  return {
    capped: mean(HEADLINE.map((source) => f1(certain(source), says))),
    external: mean(HEADLINE.map((source) => f1(external(source), says))),
    inside: mean(inside),
    forum: f1(forum, says, false),
    lists: lists.filter(says).length / lists.length,
    ...Object.fromEntries(SOURCES.map((source) => [source, f1(certain(source), says)])),
  }
}

const saysOf =
  (deal: number, body: number): Says =>
  (link) =>
    !link.takenOut && unseen[deal]!.get(link)! >= body

for (const body of [0.3, 0.35, 0.4]) {
  const deals = unseen.map((_, deal) => figures(saysOf(deal, body)))
  const shown = Object.keys(deals[0]!).map((name) => `${name} ${mean(deals.map((each) => each[name]!)).toFixed(3)}`)
  console.log([`body from ${body}:`, ...shown].join('  '))
}

if (asked.save !== undefined) {
  const says = saysOf(0, BODY)
  const lines = gold.map((link) =>
    JSON.stringify({ page: link.page, link_index: link.index, placement: says(link) ? 'body' : 'other' }),
  )
  writeFileSync(asked.save, `${lines.join('\n')}\n`)
}
