import { eachNgram } from '../../src/text/ngrams.ts'

/** Words and their vectors, row by row, that letter runs are learnt from. */
export interface Examples {
  readonly words: readonly string[]
  readonly targets: Float32Array
  readonly dimensions: number
}

/**
 * Ridge regression of word vectors on their letter runs: one vector a bucket, so that the mean of a word's buckets comes
 * near its vector. Solved by conjugate gradients on the normal equations, all dimensions side by side.
 */
export function learnNgrams(examples: Examples, buckets: number, ridge: number, rounds: number): Float32Array {
  const { dimensions: d } = examples
  const features = examples.words.map((word) => bucketsOf(word, buckets))
  const forward = (x: Float32Array, row: number, out: Float32Array): void => {
    out.fill(0)
    const parts = features[row]!
    for (const part of parts) for (let j = 0; j < d; j++) out[j]! += x[part * d + j]! / parts.length
  }
  const backward = (value: Float32Array, row: number, out: Float32Array): void => {
    const parts = features[row]!
    const scale = 1 / parts.length
    for (const part of parts) for (let j = 0; j < d; j++) out[part * d + j]! += value[j]! * scale
  }
  const row = new Float32Array(d)
  const normal = (x: Float32Array): Float32Array => {
    const out = x.map((value) => value * ridge)
    for (let i = 0; i < features.length; i++) {
      forward(x, i, row)
      backward(row, i, out)
    }
    return out
  }
  const right = new Float32Array(buckets * d)
  features.forEach((_, i) => backward(examples.targets.subarray(i * d, (i + 1) * d), i, right))
  return solve(normal, right, d, rounds)
}

/** The letter runs of a word as rows of the model. */
export function bucketsOf(word: string, buckets: number): number[] {
  const parts: number[] = []
  eachNgram(word, buckets, (bucket) => parts.push(bucket))
  return parts
}

/** Conjugate gradients for `normal(x) = right`, one step length for each dimension. */
function solve(
  normal: (x: Float32Array) => Float32Array,
  right: Float32Array,
  d: number,
  rounds: number,
): Float32Array {
  const x = new Float32Array(right.length)
  const residual = right.slice()
  const direction = right.slice()
  let energy = dots(residual, residual, d)
  for (let round = 0; round < rounds; round++) {
    const image = normal(direction)
    const curvature = dots(direction, image, d)
    const step = energy.map((value, j) => value / (curvature[j]! || 1))
    for (let i = 0; i < x.length; i++) {
      x[i]! += step[i % d]! * direction[i]!
      residual[i]! -= step[i % d]! * image[i]!
    }
    const next = dots(residual, residual, d)
    const keep = next.map((value, j) => value / (energy[j]! || 1))
    for (let i = 0; i < x.length; i++) direction[i] = residual[i]! + keep[i % d]! * direction[i]!
    energy = next
  }
  return x
}

function dots(a: Float32Array, b: Float32Array, d: number): Float64Array {
  const sums = new Float64Array(d)
  for (let i = 0; i < a.length; i++) sums[i % d]! += a[i]! * b[i]!
  return sums
}
