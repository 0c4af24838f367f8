/** A logistic curve: half-way at `at`, steeper the smaller `width`. */
interface Curve {
  readonly at: number
  readonly width: number
}

/** What a nearness means: how near unrelated texts are, and where related ones begin. Every way to measure has its own. */
export interface Scale {
  readonly unrelated: Curve
  readonly watershed: Curve
}

/** The scale of the word tables. */
const WORDS: Scale = {
  /**
   * How near unrelated texts are to each other: 7,200 pairs of texts of different topics, of 1, 4 and 16 sentences, Dutch, English
   * and between them. Their median lies at -.1 to .01, nine tenths below .11 to .29, 99 of 100 below .29 to .61, however long they
   * are; a logistic curve through -.025, .21 and .46 serves all.
   */
  unrelated: { at: -0.025, width: 0.106 },
  /**
   * Nearness at which as many pairs of paragraphs of one topic lie below as of two topics above, and how steeply one passes
   * into the other; on the same pairs.
   */
  watershed: { at: 0.2, width: 0.085 },
}

/** Share of unrelated pairs of texts that are less near, 0..1. */
export function percentileOf(nearness: number, { unrelated }: Scale = WORDS): number {
  return logistic(nearness, unrelated)
}

/** Chance that two texts share a subject when it is as likely that they do as that they do not: .5 separates. */
export function chanceOf(nearness: number, { watershed }: Scale = WORDS): number {
  return logistic(nearness, watershed)
}

/** Width of a logistic curve with a standard deviation of 1. */
const LOGISTIC_WIDTH = Math.sqrt(3) / Math.PI
/** Widths between the watershed and what related texts reach on the middle: .97 of chance, as with the word tables. */
const CERTAINTY = 3.5
/** A model that gives all texts the same vector must not divide by zero. */
const NARROWEST = 1e-3

/** Draws the scale of another way to measure from what it says of pairs known to be unrelated and related. */
export function scaleOf(unrelated: readonly number[], related: readonly number[]): Scale {
  const [far, near] = [spreadOf(unrelated), spreadOf(related)]
  // The point that lies as many standard deviations above the ones as below the others.
  const at = (far.mean * near.deviation + near.mean * far.deviation) / (far.deviation + near.deviation)
  return {
    unrelated: { at: far.mean, width: far.deviation * LOGISTIC_WIDTH },
    watershed: { at, width: Math.max(NARROWEST, (near.mean - at) / CERTAINTY) },
  }
}

function spreadOf(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
  return { mean, deviation: Math.max(NARROWEST, Math.sqrt(variance)) }
}

function logistic(value: number, { at, width }: Curve): number {
  return 1 / (1 + Math.exp((at - value) / width))
}
