/** Nodes kept of one page. The largest of 1,473 real pages has under 40,000; this bounds memory on hostile ones. */
export const MAX_NODES = 1_000_000

/**
 * Depth kept of one page, so that walking up from a link stays cheap on hostile pages. Deeper elements hang from their
 * ancestor at this depth, as in Blink (kMaximumHTMLParserDOMTreeDepth in html_construction_site.cc).
 */
export const MAX_DEPTH = 512

/** Different element names of one page: they are numbered in a Uint16Array. Further new ones count as `unknown`. */
export const MAX_TAGS = 65_000
