/** One link's life as far as it was seen. Ages are in days since the link was first seen anywhere. */
export interface Life {
  /** Age at which we began to look after it: what died before, we could not see die. */
  readonly from: number
  /** Age at the last look, or at its loss. */
  readonly to: number
  /** Whether it was lost at that age; otherwise it lives on for all we know. */
  readonly lost: boolean
}

/** The share of links that live on after an age, at each age at which one was lost. */
export interface SurvivalStep {
  readonly age: number
  /** 0..1 */
  readonly alive: number
  /** Bounds of the 95 % interval of `alive`. */
  readonly low: number
  readonly high: number
  /** Links of that age that were being looked after. */
  readonly atRisk: number
}

export interface Survival {
  readonly links: number
  readonly lost: number
  readonly steps: readonly SurvivalStep[]
  /** Days after which half of the links are lost; null when the curve does not get there. */
  readonly halfLife: number | null
  /** Oldest age that was seen: beyond it nothing is known. */
  readonly seenUntil: number
}

/** Two-sided 95 % of the normal distribution. */
const Z = 1.96

/**
 * Kaplan and Meier's estimate (J. Am. Stat. Assoc. 53, 1958), with links counted from the age at which they were
 * taken into care (left truncation), and Greenwood's variance on the log-log scale for the interval.
 */
export function survivalOf(lives: readonly Life[]): Survival {
  const entries = Float64Array.from(lives, ({ from }) => from).sort()
  const exits = Float64Array.from(lives, ({ to }) => to).sort()
  const losses = Map.groupBy(
    lives.filter(({ lost }) => lost),
    ({ to }) => to,
  )
  const steps: SurvivalStep[] = []
  let alive = 1
  let greenwood = 0
  for (const age of [...losses.keys()].sort((a, b) => a - b)) {
    const lost = losses.get(age)?.length ?? 0
    // In care before this age and not yet out of it.
    const atRisk = Math.max(lost, countBelow(entries, age) - countBelow(exits, age))
    alive *= 1 - lost / atRisk
    greenwood += atRisk > lost ? lost / (atRisk * (atRisk - lost)) : 0
    steps.push({ age, alive, ...interval(alive, greenwood), atRisk })
  }
  return {
    links: lives.length,
    lost: steps.length === 0 ? 0 : lives.filter((life) => life.lost).length,
    steps,
    halfLife: steps.find((step) => step.alive <= 0.5)?.age ?? null,
    seenUntil: exits.at(-1) ?? 0,
  }
}

/** Losses that the curve expects of the living within a number of days, and how many of them are too old for it to say. */
export function expectedLosses(
  lives: readonly Life[],
  survival: Survival,
  days: number,
): { readonly losses: number; readonly beyond: number } {
  let losses = 0
  let beyond = 0
  for (const { to, lost } of lives) {
    if (lost) continue
    const now = aliveAt(survival, to)
    if (to + days > survival.seenUntil || now === 0) beyond++
    else losses += 1 - aliveAt(survival, to + days) / now
  }
  return { losses, beyond }
}

/** The share alive after an age. */
export function aliveAt({ steps }: Survival, age: number): number {
  return steps.findLast((step) => step.age <= age)?.alive ?? 1
}

function interval(alive: number, greenwood: number): { low: number; high: number } {
  if (alive <= 0 || alive >= 1) return { low: alive, high: alive }
  const spread = (Z * Math.sqrt(greenwood)) / Math.log(alive)
  return { low: alive ** Math.exp(-spread), high: alive ** Math.exp(spread) }
}

/** How many of sorted values are smaller. */
function countBelow(sorted: Float64Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
