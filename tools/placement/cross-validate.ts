// Cross-validated figures, whole sites left out: node tools/placement/cross-validate.ts [--trees N] [--leaves N] [--seed N] [--save FILE]
// FILE gets what the first deal says of each link, as eval/placement-eval.mjs --pred reads it: for --against.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { BODY } from '../../src/evidence/placement/body-model.ts'
import { DEALS, FOLDS, HEADLINE, readGold, SOURCES, type GoldLink } from './gold.ts'
import { chanceOf, CLOSER_SETTINGS, learn } from './learn.ts'

const { values: asked } = parseArgs({
  options: {
    trees: { type: 'string' },
    leaves: { type: 'string' },
    seed: { type: 'string' },
    save: { type: 'string' },
  },
})
const settings = {
  ...CLOSER_SETTINGS,
  trees: Number(asked.trees ?? CLOSER_SETTINGS.trees),
  leaves: Number(asked.leaves ?? CLOSER_SETTINGS.leaves),
  seed: Number(asked.seed ?? CLOSER_SETTINGS.seed),
}
/** Teaches nothing (gold.ts), so all of it is unseen; the evaluation counts its boilerplate inside the article too. */
const NEVER_TAUGHT = 'cpe'
const gold = readGold([...SOURCES, NEVER_TAUGHT])

/** By deal: how likely each link is body, said by a table that has not seen its site. */
const unseen = Array.from({ length: DEALS }, (_, deal) => {
  const chance = new Map<GoldLink, number>()
  for (let fold = 0; fold < FOLDS; fold++) {
    const tables = learn(
      gold.filter(({ source, folds }) => source !== NEVER_TAUGHT && folds[deal] !== fold),
      settings,
    )
    for (const link of gold) if (link.folds[deal] === fold) chance.set(link, chanceOf(tables, link.row))
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
  const inside = ['aeb', 'aed', 'wcxb', 'traf', NEVER_TAUGHT].map((source) => {
    const links = gold.filter((link) => link.source === source && !link.certain && !link.body)
    return links.filter((link) => !says(link)).length / links.length
  })
  const forum = certain('wcxb').filter(({ pageType }) => pageType === 'forum')
  const external = (source: string) => certain(source).filter((link) => link.external)
  return {
    capped: mean(HEADLINE.map((source) => f1(certain(source), says))),
    external: mean(HEADLINE.map((source) => f1(external(source), says))),
    inside: mean(inside),
    'inside, taught sources': mean(inside.slice(0, -1)),
    forum: f1(forum, says, false),
    lists: lists.filter(says).length / lists.length,
    ...Object.fromEntries(SOURCES.map((source) => [source, f1(certain(source), says)])),
  }
}

const saysOf =
  (deal: number, elsewhere: number): Says =>
  (link) =>
    !link.takenOut && unseen[deal]!.get(link)! >= (link.kindOfLine === 'elsewhere' ? elsewhere : BODY[link.kindOfLine])

for (const elsewhere of [0.35, 0.4, 0.45, 0.5]) {
  const deals = unseen.map((_, deal) => figures(saysOf(deal, elsewhere)))
  const shown = Object.keys(deals[0]!).map((name) => `${name} ${mean(deals.map((each) => each[name]!)).toFixed(3)}`)
  console.log([`body from ${elsewhere}:`, ...shown].join('  '))
}

if (asked.save !== undefined) {
  const says = saysOf(0, BODY.elsewhere)
  const lines = gold.map((link) =>
    JSON.stringify({ page: link.page, link_index: link.index, placement: says(link) ? 'body' : 'other' }),
  )
  writeFileSync(asked.save, `${lines.join('\n')}\n`)
}
