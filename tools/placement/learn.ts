import { scoreRow, train, type Forest, type Settings } from './boosting.ts'
import { AT_FIRST, FEATURES, type GoldLink } from './gold.ts'

/** The first look: few small trees, as every link is asked them. */
export const AT_FIRST_SETTINGS: Settings = {
  trees: 30,
  leaves: 16,
  rate: 0.1,
  minWeight: 10,
  l2: 5,
  columns: 0.3,
  rowShare: 0.7,
  seed: 8,
}

/** The closer look: one link in seven is asked these. Twice the trees at half the rate are no better on unseen sites. */
export const CLOSER_SETTINGS: Settings = {
  ...AT_FIRST_SETTINGS,
  trees: 150,
  leaves: 28,
  rate: 0.08,
  columns: 0.25,
}

/** Below these log-odds (a chance of 5 %) the first look settles that a link is no body text: .1 % of the body links are lost by it. */
export const CLEAR = -3
/** The closer look learns from links above these log-odds: the first look is surer of links that it has learned from. */
const IN_DOUBT = -4

/** Boilerplate links inside an article are doubtful one time in three (link-gold/SOURCE.md), so they weigh less. */
const INSIDE = 0.9
/**
 * Weight of a source: each the same, the 37 Dutch pages less; merc too, as its labels are whatever an element of the page
 * holds, boxes of related articles and advertisements included.
 */
const OF_SOURCE: Readonly<Record<string, number>> = { nlhand: 0.4, merc: 0.85 }
/** No link weighs more, however small its source. */
const MOST = 6
/** Boilerplate links taken from one page; the rest say the same again. */
const FROM_PAGE = 60

export interface Tables {
  readonly first: Forest
  readonly closer: Forest
}

/** How likely a link is body text, by its row of measures. */
export function chanceOf({ first, closer }: Tables, row: Float32Array): number {
  const odds = scoreRow(first, row, 0)
  return 1 / (1 + Math.exp(-(odds < CLEAR ? odds : scoreRow(closer, row, 0))))
}

export function learn(gold: readonly GoldLink[], settings = CLOSER_SETTINGS): Tables {
  const links = thinned(gold)
  const weigh = weigher(gold)
  const first = forestOf(links, weigh, AT_FIRST, AT_FIRST_SETTINGS)
  const inDoubt = links.filter(({ link }) => scoreRow(first, link.row, 0) >= IN_DOUBT)
  return { first, closer: forestOf(inDoubt, weigh, FEATURES.length, settings) }
}

interface Example {
  readonly link: GoldLink
  /** How many links of the page it stands for. */
  readonly stands: number
}

/** A table that asks the first `width` columns. */
function forestOf(
  examples: readonly Example[],
  weigh: (example: Example) => number,
  width: number,
  settings: Settings,
): Forest {
  const features = new Float32Array(examples.length * width)
  examples.forEach(({ link }, r) => features.set(link.row.subarray(0, width), r * width))
  const label = Uint8Array.from(examples, ({ link }) => (link.body ? 1 : 0))
  return train({ rows: examples.length, width, features, label, weight: Float32Array.from(examples, weigh) }, settings)
}

function weigher(gold: readonly GoldLink[]): (example: Example) => number {
  const mass = new Map<string, number>()
  for (const { source, weight, body, certain } of gold) {
    if (body && certain) mass.set(source, (mass.get(source) ?? 0) + weight)
  }
  return ({ link, stands }) => {
    const share = link.certain ? link.weight * stands : link.weight * INSIDE
    return Math.min(MOST, (share * 1000 * (OF_SOURCE[link.source] ?? 1)) / (mass.get(link.source) ?? 1))
  }
}

/** Every n-th certain boilerplate link of a page with many, standing for the ones left out. */
function thinned(gold: readonly GoldLink[]): Example[] {
  const kept: Example[] = []
  for (const links of Map.groupBy(gold, ({ page }) => page).values()) {
    const many = links.filter(({ body, certain }) => certain && !body)
    const step = Math.max(1, many.length / FROM_PAGE)
    for (const link of links) if (link.body || !link.certain) kept.push({ link, stands: 1 })
    for (let i = 0; i < many.length; i += step) kept.push({ link: many[Math.floor(i)] as GoldLink, stands: step })
  }
  return kept
}
