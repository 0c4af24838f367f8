/** Below this a share is nothing beside the sum of 1, and arithmetic on such numbers is slow. */
const NOTHING: f64 = 1e-30

/**
 * What each node gives to each of those it links to.
 * @param positions where the share of each node is put, or 0 for the order of the nodes
 * @returns the rank of nodes that link to nobody
 */
export function share(first: u32, end: u32, ranks: usize, degrees: usize, positions: usize, shares: usize): f64 {
  let dangling: f64 = 0
  for (let node = first; node < end; node++) {
    const rank = load<f64>(ranks + ((<usize>node) << 3))
    const degree = load<u32>(degrees + ((<usize>node) << 2))
    if (degree === 0) {
      dangling += rank
      continue
    }
    const given = rank / <f64>degree
    const position = positions === 0 ? node : load<u32>(positions + ((<usize>node) << 2))
    store<f32>(shares + ((<usize>position) << 2), given < NOTHING ? 0 : <f32>given)
  }
  return dangling
}

/**
 * The pull loop: each node first .. end - 1 sums the shares of its sources.
 * @param starts of the lists of these nodes: `starts[0]` is where that of `first` begins in `sources`
 */
export function pull(first: u32, end: u32, starts: usize, sources: usize, shares: usize, sums: usize): void {
  let from = sources + ((<usize>load<u32>(starts)) << 2)
  for (let node = first; node < end; node++) {
    starts += 4
    const stop = sources + ((<usize>load<u32>(starts)) << 2)
    let sum: f64 = 0
    for (; from < stop; from += 4) sum += <f64>load<f32>(shares + ((<usize>load<u32>(from)) << 2))
    store<f64>(sums + ((<usize>node) << 3), sum)
  }
}

/**
 * Takes in what was pulled. @param teleport where the surfer starts anew, by node, or 0 for everywhere alike
 * @param dangling rank of nodes that link to nobody; it goes where the surfer starts anew
 * @returns the sum of the changes
 */
export function settle(
  first: u32,
  end: u32,
  sums: usize,
  ranks: usize,
  teleport: usize,
  nodes: u32,
  damping: f64,
  dangling: f64,
): f64 {
  let change: f64 = 0
  const anew = damping * dangling + (1 - damping)
  const everywhere = 1 / <f64>nodes
  for (let node = first; node < end; node++) {
    const at = ranks + ((<usize>node) << 3)
    const start = teleport === 0 ? everywhere : load<f64>(teleport + ((<usize>node) << 3))
    const rank = damping * load<f64>(sums + ((<usize>node) << 3)) + anew * start
    change += Math.abs(rank - load<f64>(at))
    store<f64>(at, rank)
  }
  return change
}
