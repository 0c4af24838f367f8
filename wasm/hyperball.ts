// HyperBall (Boldi and Vigna, 2013): each node has a HyperLogLog counter of those that reach it within t steps.

/** Bias correction of HyperLogLog for m registers (Flajolet and others, 2007). */
function alpha(registers: u32): f64 {
  if (registers === 16) return 0.673
  if (registers === 32) return 0.697
  if (registers === 64) return 0.709
  return 0.7213 / (1 + 1.079 / <f64>registers)
}

/** The finalizer of MurmurHash3, 64 bits. */
function hash(node: u32): u64 {
  let key = (<u64>node + 1) * 0x9e3779b97f4a7c15
  key = (key ^ (key >> 33)) * 0xff51afd7ed558ccd
  key = (key ^ (key >> 33)) * 0xc4ceb9fe1a85ec53
  return key ^ (key >> 33)
}

/** Gives each node the counter that holds only itself. @param registers a power of two, 16 or more */
export function seedRegisters(first: u32, end: u32, counters: usize, registers: u32): void {
  for (let node = first; node < end; node++) {
    const key = hash(node)
    const at = counters + <usize>node * registers
    memory.fill(at, 0, registers)
    store<u8>(at + <usize>(key & (registers - 1)), <u8>(ctz((key >> 8) | ((<u64>1) << 55)) + 1))
  }
}

/** How many nodes a counter holds, about. */
function sizeOf(counter: usize, registers: u32): f64 {
  let sum: f64 = 0
  let empty: u32 = 0
  for (let register: u32 = 0; register < registers; register++) {
    const value = load<u8>(counter + register)
    if (value === 0) empty++
    // 2 ** -value, by its exponent bits.
    sum += reinterpret<f64>((<u64>1023 - value) << 52)
  }
  const count = <f64>registers
  const size = (alpha(registers) * count * count) / sum
  return size <= 2.5 * count && empty > 0 ? count * Math.log(count / <f64>empty) : size
}

/**
 * Joins the counter of each node first .. end - 1 with those of its sources, and adds what is new, divided by the
 * number of steps, to its harmonic centrality.
 * @param starts of the lists of these nodes, as for `pull`
 * @param changed one byte a node: 1 where the counter grew in the step before; `grown` is written likewise
 * @returns how many counters grew
 */
export function unite(
  first: u32,
  end: u32,
  starts: usize,
  sources: usize,
  registers: u32,
  counters: usize,
  next: usize,
  changed: usize,
  grown: usize,
  sizes: usize,
  harmonic: usize,
  step: u32,
): u32 {
  let count: u32 = 0
  let from = sources + ((<usize>load<u32>(starts)) << 2)
  for (let node = first; node < end; node++) {
    starts += 4
    const stop = sources + ((<usize>load<u32>(starts)) << 2)
    const own = counters + <usize>node * registers
    const joined = next + <usize>node * registers
    copy(joined, own, registers)
    for (; from < stop; from += 4) {
      const source = load<u32>(from)
      if (load<u8>(changed + source)) join(joined, counters + <usize>source * registers, registers)
    }
    const more = differs(own, joined, registers)
    store<u8>(grown + node, <u8>more)
    if (!more) continue
    count++
    const size = sizeOf(joined, registers)
    const before = load<f32>(sizes + ((<usize>node) << 2))
    // An estimate may fall by chance where its correction ends; a ball never shrinks.
    if (<f32>size <= before) continue
    const at = harmonic + ((<usize>node) << 3)
    store<f64>(at, load<f64>(at) + (size - <f64>before) / <f64>step)
    store<f32>(sizes + ((<usize>node) << 2), <f32>size)
  }
  return count
}

function copy(into: usize, other: usize, registers: u32): void {
  for (let at: usize = 0; at < registers; at += 16) v128.store(into + at, v128.load(other + at))
}

function join(into: usize, other: usize, registers: u32): void {
  for (let at: usize = 0; at < registers; at += 16)
    v128.store(into + at, v128.max<u8>(v128.load(into + at), v128.load(other + at)))
}

function differs(one: usize, other: usize, registers: u32): bool {
  for (let at: usize = 0; at < registers; at += 16)
    if (v128.any_true(v128.xor(v128.load(one + at), v128.load(other + at)))) return true
  return false
}
