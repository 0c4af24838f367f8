// Sources in blocks that stay in the second-level cache while they are read at random ("segmenting", Zhang and others,
// "Making caches work for graph analytics", 2017). Sources stand in order of degree, so the first blocks hold most arcs.

/**
 * Deals the arcs over the blocks.
 * @param addresses of the shares of the sources; a block is 2 ** shift bytes of them, from `shares` on
 * @param last one entry a block, zero at first
 * @param lists where the next list of each block goes; `arcs` where the next arc goes
 * @param targets the node of each list; `begins` where it begins in `placed`, which holds addresses
 */
export function fillBlocks(
  first: u32,
  end: u32,
  starts: usize,
  sources: usize,
  addresses: usize,
  shares: usize,
  shift: u32,
  last: usize,
  lists: usize,
  arcs: usize,
  targets: usize,
  begins: usize,
  placed: usize,
): void {
  let from = sources + ((<usize>load<u32>(starts)) << 2)
  for (let node = first; node < end; node++) {
    starts += 4
    const stop = sources + ((<usize>load<u32>(starts)) << 2)
    for (; from < stop; from += 4) {
      const share = load<u32>(addresses + ((<usize>load<u32>(from)) << 2))
      const block = (<usize>((share - <u32>shares) >> shift)) << 2
      const arc = load<u32>(arcs + block)
      if (load<u32>(last + block) !== node + 1) {
        const list = load<u32>(lists + block)
        store<u32>(last + block, node + 1)
        store<u32>(targets + ((<usize>list) << 2), node)
        store<u32>(begins + ((<usize>list) << 2), arc)
        store<u32>(lists + block, list + 1)
      }
      store<u32>(placed + ((<usize>arc) << 2), share)
      store<u32>(arcs + block, arc + 1)
    }
  }
}

/** The pull loop over the lists first .. end - 1, in order of their blocks: adds the shares to the sums of their targets. */
export function pullBlocks(first: u32, end: u32, targets: usize, begins: usize, placed: usize, sums: usize): void {
  targets += (<usize>first) << 2
  begins += (<usize>first) << 2
  let from = placed + ((<usize>load<u32>(begins)) << 2)
  for (let list = first; list < end; list++) {
    begins += 4
    const stop = placed + ((<usize>load<u32>(begins)) << 2)
    let sum: f64 = 0
    for (; from < stop; from += 4) sum += <f64>load<f32>(<usize>load<u32>(from))
    const at = sums + ((<usize>load<u32>(targets)) << 3)
    targets += 4
    store<f64>(at, load<f64>(at) + sum)
  }
}
