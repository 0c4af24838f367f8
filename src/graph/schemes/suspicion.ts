import type { AnchorKind } from './anchor-kind.ts'

/** Two sites below this likeness are about different things; above the other, about the same. */
export const UNLIKE = 0.15
const ALIKE = 0.35

/**
 * Log ratios of how often a link of a scheme and an honest link look like this, rounded. Measured on labelled links of
 * generated webs (schemegraph, dev seeds 1-5); the order is that of Google's link-spam examples: optimised anchors first.
 */
const BY_ANCHOR: Readonly<Record<AnchorKind, number>> = {
  commercial: 1.8,
  topical: -0.2,
  generic: -0.2,
  url: -0.7,
  brand: -0.7,
  image: -2.5,
}
const BY_TOPIC = { unlike: 0.7, between: -0.5, alike: -1.5 }
/** A link marked nofollow, ugc or sponsored passes nothing, so nobody makes it to rank; those who spam comments do not look. */
const NOT_FOLLOWED = { comment: -1, elsewhere: -3 }
/** Who links from the text and from the blogroll knows the other site: that is a relation, not a placed link. */
const SEVERAL_PLACES = -1

/** How much more likely a link like this is in a scheme, as log odds; the most telling of several links counts. */
export function suspicion(
  links: readonly { readonly kind: AnchorKind; readonly followed: boolean; readonly region: string | null }[],
  likeness: number | null,
): number {
  if (links.length === 0) return topicWeight(likeness)
  const each = links.map(
    ({ kind, followed, region }) =>
      BY_ANCHOR[kind] + (followed ? 0 : NOT_FOLLOWED[region === 'comment' ? 'comment' : 'elsewhere']),
  )
  const places = new Set(links.flatMap(({ region }) => region ?? []))
  return Math.max(...each) + topicWeight(likeness) + (places.size > 1 ? SEVERAL_PLACES : 0)
}

function topicWeight(likeness: number | null): number {
  if (likeness === null) return 0
  return likeness < UNLIKE ? BY_TOPIC.unlike : likeness < ALIKE ? BY_TOPIC.between : BY_TOPIC.alike
}

/** Log odds that an arc belongs to a scheme before anything is known of it: schemes are the exception. */
const PRIOR = -0.8

/** The suspicion as a weight, 0..1. */
export function doubt(arc: { readonly suspicion: number }): number {
  return 1 / (1 + Math.exp(-PRIOR - arc.suspicion))
}
