import type { Arc, LinkWeb } from './link-web.ts'

/** A link as suspect as this has a commercial anchor and no topic in common to explain it. */
const HOT = 1
/** Share of hot links on honest sites (.06 in schemegraph's dev seeds); stands in where a web is too small to measure it. */
const USUAL_SHARE = 0.06
/** Too few links to measure a share on. */
const FEWEST_MEASURED = 500

export function isHot(arc: Arc): boolean {
  return arc.suspicion >= HOT
}

/** Share of hot links among all links of the web: what any site has without anybody's doing. */
export function baseRate(web: LinkWeb): number {
  let hot = 0
  let all = 0
  for (const site of web.sites)
    for (const arc of site.out) {
      if (arc.links.length === 0) continue
      all++
      if (isHot(arc)) hot++
    }
  return all < FEWEST_MEASURED ? USUAL_SHARE : Math.max(USUAL_SHARE / 2, hot / all)
}

/** How unlikely it is to find this many or more hot links among `all` by chance, as -log10 of the probability (binomial tail). */
export function surprise(all: number, hot: number, rate: number): number {
  if (hot <= all * rate) return 0
  let term = logChoose(all, hot) + hot * Math.log(rate) + (all - hot) * Math.log1p(-rate)
  const largest = term
  let sum = 1
  for (let k = hot + 1; k <= all; k++) {
    term += Math.log(((all - k + 1) / k) * (rate / (1 - rate)))
    sum += Math.exp(term - largest)
  }
  return -(largest + Math.log(sum)) / Math.LN10
}

/** Log10 of how many chance finds are let through; the mean weight of evidence of a group must make up for them. */
const TOLERATED = 1.5
const LEAST = 1.8

/**
 * The surprise from which a find is no longer chance when so many sites were tested: the more are looked at, the more
 * unlikely things are seen (Bonferroni).
 */
export function leastSurprise(tested: number): number {
  return Math.max(LEAST, Math.log10(Math.max(1, tested)) - TOLERATED)
}

function logChoose(n: number, k: number): number {
  let sum = 0
  for (let i = 1; i <= k; i++) sum += Math.log((n - k + i) / i)
  return sum
}
