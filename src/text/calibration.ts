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
   * How near random pages are to each other: 96,000 pairs of pages of different hosts (link-gold, dev half), 300 to 6,000
   * characters long, Dutch, English, German and between them. The median lies at .05 to .25, nine tenths below .28 to .66; all
   * together .11, three quarters below .27, nine tenths below .43, 99 of 100 below .80. Some pairs do share a subject.
   */
  unrelated: { at: 0.11, width: 0.145 },
  /**
   * Nearness at which as many pairs of one topic lie below as of two topics above, for texts of 100 words, and how steeply
   * one passes into the other; paragraphs of SIB-200.
   */
  watershed: { at: 0.18, width: 0.085 },
}

/** Share of unrelated pairs of texts that are less near, 0..1. */
export function percentileOf(nearness: number, { unrelated }: Scale = WORDS): number {
  return logistic(nearness, unrelated)
}

/** Chance that two texts share a subject when it is as likely that they do as that they do not: .5 separates. */
export function chanceOf(nearness: number, { watershed }: Scale = WORDS): number {
  return logistic(nearness, watershed)
}

/** Where the watershed was measured, and how much later it comes with each doubling of the words. */
const WORDS_MEASURED = 100
const LATER = 0.08
/** Nothing was measured beyond. */
const MOST_WORDS = 1_000

/**
 * How much further up the watershed lies for texts of so many words: the more is said, the nearer two texts of one subject
 * are. Measured at .15 to .2 on paragraphs (100 words), .36 on news (400), .41 on parts of articles; shorter texts have to
 * be as near as paragraphs.
 */
export function laterFor(words: number): number {
  return LATER * Math.log2(Math.min(MOST_WORDS, Math.max(WORDS_MEASURED, words)) / WORDS_MEASURED)
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
