/** Five powers of ten: the step from the last domain of the graph to the first thousand of a hundred million. */
const DECADES = 5

/**
 * Position in a ranked graph as 0..1 on a logarithmic scale: link counts, and so ranks, follow a power law (Broder et
 * al. 2000), where each tenfold step means as much as the one before. In a graph of 130 million: 1,300th is 1,
 * 130,000th .6, 13 millionth .2, the last 0.
 */
export function rankScore(position: number, of: number): number {
  const steps = Math.log10(Math.max(1, of) / Math.max(1, position))
  return Math.min(1, Math.max(0, steps / DECADES))
}
