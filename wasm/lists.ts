/** Where the reader of varints stands; -1 once it has run past the end. */
let at: usize = 0
let stop: usize = 0
let broken: bool = false

function varint(): u32 {
  let value: u32 = 0
  let shift: u32 = 0
  while (at < stop) {
    const byte = <u32>load<u8>(at++)
    value |= (byte & 127) << shift
    if (byte < 128) return value
    shift += 7
    if (shift > 28) break
  }
  broken = true
  return 0
}

/**
 * Unpacks the lists of `count` nodes, from `node` on, as src/graph/packed/lists.ts writes them. Writes count + 1
 * entries to `starts`, from `base` on, and the lists to `sources`, of which entry `base` is the first to be written.
 * @param most arcs that there is room for
 * @returns the number of arcs, or -1 when the bytes are damaged
 */
export function unpack(
  bytes: usize,
  length: u32,
  node: u32,
  count: u32,
  nodes: u32,
  starts: usize,
  base: u32,
  sources: usize,
  most: u32,
): i32 {
  at = bytes
  stop = bytes + length
  broken = false
  let write = base
  const end = base + most
  store<u32>(starts, base)
  for (let index: u32 = 0; index < count; index++) {
    write = unpackList(node + index, nodes, sources, write, end)
    if (broken) return -1
    store<u32>(starts + ((<usize>(index + 1)) << 2), write)
  }
  return <i32>(write - base)
}

/** @returns the entry after the last one written, at most `end`; sets `broken` when the list is damaged */
function unpackList(node: u32, nodes: u32, sources: usize, write: u32, end: u32): u32 {
  const size = varint()
  if (size === 0) return write
  const listEnd = <usize>varint() + at
  if (listEnd > stop || listEnd < at || size > end - write) broken = true
  if (broken) return write
  const first = varint()
  // Zigzag: even numbers lie at or above the node, odd ones below.
  let last: i64 = <i64>node + (first & 1 ? -(<i64>(first >>> 1) + 1) : <i64>(first >>> 1))
  for (let entry: u32 = 0; entry < size; entry++) {
    if (entry > 0) last += <i64>varint() + 1
    if (<u64>last >= <u64>nodes) broken = true
    if (broken) return write
    store<u32>(sources + ((<usize>write) << 2), <u32>last)
    write++
  }
  if (at !== listEnd) broken = true
  return write
}

/** Adds one to the count of each source, which is its number of links. */
export function countSources(sources: usize, first: u32, end: u32, counts: usize): void {
  for (let entry = first; entry < end; entry++) {
    const count = counts + ((<usize>load<u32>(sources + ((<usize>entry) << 2))) << 2)
    store<u32>(count, load<u32>(count) + 1)
  }
}

/** Puts the address of its share in the place of each source. @param addresses by node */
export function address(sources: usize, first: u32, end: u32, addresses: usize): void {
  for (let entry = first; entry < end; entry++) {
    const source = sources + ((<usize>entry) << 2)
    store<u32>(source, load<u32>(addresses + ((<usize>load<u32>(source)) << 2)))
  }
}
