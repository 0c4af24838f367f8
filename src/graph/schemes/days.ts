import type { Arc } from './link-web.ts'

/** The most arcs that appeared within a number of days of each other; arcs without a date are in no span. */
export function densestSpan(arcs: readonly Arc[], length: number): Arc[] {
  const dated = arcs.filter((arc) => arc.day !== null).sort((a, b) => (a.day ?? 0) - (b.day ?? 0))
  let best: Arc[] = []
  let first = 0
  dated.forEach((arc, last) => {
    while ((arc.day ?? 0) - (dated[first]?.day ?? 0) > length) first++
    if (last - first + 1 > best.length) best = dated.slice(first, last + 1)
  })
  return best
}
