/** Below this a share is nothing beside the sum of 1, and arithmetic on such numbers is slow. */
const NOTHING: f64 = 1e-30

/**
 * What each giver, a node with links, gives to each of those it links to. Only givers have a share, so that all shares
 * stand close together: three quarters of the web's domains link to nobody.
 * @param givers the node of each position; `degrees` and `shares` are by position too
 * @returns the rank of all givers
 */
export function share(first: u32, end: u32, ranks: usize, givers: usize, degrees: usize, shares: usize): f64 {
  let given: f64 = 0
  for (let position = first; position < end; position++) {
    const at = (<usize>position) << 2
    const rank = load<f64>(ranks + ((<usize>load<u32>(givers + at)) << 3))
    given += rank
    const part = rank / <f64>load<u32>(degrees + at)
    store<f32>(shares + at, part < NOTHING ? 0 : <f32>part)
  }
  return given
}

/**
 * The pull loop: each node first .. end - 1 sums the shares of its sources. Lists hold the address of each share itself,
 * which spares the loop two of its ten steps.
 * @param starts of the lists of these nodes: `starts[0]` is where that of `first` begins in `addresses`
 */
export function pull(first: u32, end: u32, starts: usize, addresses: usize, sums: usize): void {
  let from = addresses + ((<usize>load<u32>(starts)) << 2)
  for (let node = first; node < end; node++) {
    starts += 4
    const stop = addresses + ((<usize>load<u32>(starts)) << 2)
    let sum: f64 = 0
    for (; from < stop; from += 4) sum += <f64>load<f32>(<usize>load<u32>(from))
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
