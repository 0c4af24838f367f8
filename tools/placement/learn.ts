import { train, type Forest, type Settings } from './boosting.ts'
import { FEATURES, type GoldLink } from './gold.ts'

export const SETTINGS: Settings = {
  trees: 60,
  leaves: 28,
  rate: 0.15,
  minWeight: 10,
  l2: 5,
  columns: 0.3,
  rowShare: 0.7,
  seed: 1,
}

/** Boilerplate links inside an article are doubtful one time in three (link-gold/SOURCE.md), so they weigh less. */
const INSIDE = 0.9
/** Weight of a source: each the same, the 37 Dutch pages less. */
const OF_SOURCE: Readonly<Record<string, number>> = { nlhand: 0.4 }
/** No link weighs more, however small its source. */
const MOST = 6
/** Boilerplate links taken from one page; the rest say the same again. */
const FROM_PAGE = 60

export function learn(gold: readonly GoldLink[], settings = SETTINGS): Forest {
  const links = thinned(gold)
  const mass = new Map<string, number>()
  for (const { source, weight, body, certain } of gold) {
    if (body && certain) mass.set(source, (mass.get(source) ?? 0) + weight)
  }
  const width = FEATURES.length
  const features = new Float32Array(links.length * width)
  links.forEach(({ link }, r) => features.set(link.row, r * width))
  return train(
    {
      rows: links.length,
      width,
      features,
      label: Uint8Array.from(links, ({ link }) => (link.body ? 1 : 0)),
      weight: Float32Array.from(links, ({ link, stands }) => {
        const share = link.certain ? link.weight * stands : link.weight * INSIDE
        return Math.min(MOST, (share * 1000 * (OF_SOURCE[link.source] ?? 1)) / (mass.get(link.source) ?? 1))
      }),
    },
    settings,
  )
}

/** Every n-th certain boilerplate link of a page with many, standing for the ones left out. */
function thinned(gold: readonly GoldLink[]): { readonly link: GoldLink; readonly stands: number }[] {
  const kept: { link: GoldLink; stands: number }[] = []
  for (const links of Map.groupBy(gold, ({ page }) => page).values()) {
    const many = links.filter(({ body, certain }) => certain && !body)
    const step = Math.max(1, many.length / FROM_PAGE)
    for (const link of links) if (link.body || !link.certain) kept.push({ link, stands: 1 })
    for (let i = 0; i < many.length; i += step) kept.push({ link: many[Math.floor(i)] as GoldLink, stands: step })
  }
  return kept
}
