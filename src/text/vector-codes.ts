/** Numbers a vector has. Those of the English vectors that the tables are made from. */
export const DIMENSIONS = 100

/** Bytes of one packed vector: two numbers a byte. */
export const CODE_BYTES = DIMENSIONS / 2

/**
 * The 16 levels that keep most of a normally distributed number in 4 bits (Max 1960, "Quantizing for minimum distortion");
 * what is lost is 1 % of the vector, too little to see in any figure of docs/criteria/relevance.md.
 */
const LEVELS = [-2.733, -2.069, -1.618, -1.256, -0.9424, -0.6568, -0.3881, -0.1284]
const LEVEL = Float32Array.from([...LEVELS, ...LEVELS.toReversed().map((level) => -level)], (x) => x / 10)

/** Length of a vector from its byte: 16 steps to an octave, from 2^-12 to 2^4. */
export const LENGTH = Float32Array.from({ length: 256 }, (_, byte) => (byte === 0 ? 0 : 2 ** (byte / 16 - 12)))

/** Packs a vector into its length byte and its code. */
export function pack(vector: ArrayLike<number>): { length: number; code: Uint8Array } {
  const norm = Math.hypot(...Array.from(vector))
  const code = new Uint8Array(CODE_BYTES)
  if (norm < LENGTH[1]!) return { length: 0, code }
  for (let i = 0; i < DIMENSIONS; i++) code[i >> 1]! |= nearestLevel(vector[i]! / norm) << (4 * (i & 1))
  return { length: Math.max(1, Math.min(255, Math.round((Math.log2(norm) + 12) * 16))), code }
}

function nearestLevel(value: number): number {
  let best = 0
  for (let level = 1; level < LEVEL.length; level++) {
    if (Math.abs(LEVEL[level]! - value) < Math.abs(LEVEL[best]! - value)) best = level
  }
  return best
}

/** Adds `scale` times the packed vector at `row` to `sum`. */
export function addPacked(sum: Float32Array, codes: Uint8Array, row: number, scale: number): void {
  const start = row * CODE_BYTES
  for (let i = 0; i < CODE_BYTES; i++) {
    const byte = codes[start + i]!
    sum[2 * i]! += scale * LEVEL[byte & 15]!
    sum[2 * i + 1]! += scale * LEVEL[byte >> 4]!
  }
}
