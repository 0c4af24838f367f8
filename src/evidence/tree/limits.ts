/** Nodes kept of one page. The largest of 1,510 real pages has 34,446; this bounds memory on hostile ones. */
export const MAX_NODES = 1_000_000

/**
 * Depth kept of one page, so that walking up from a link stays cheap on hostile pages. Deeper elements hang from their
 * ancestor at this depth, as in Blink (kMaximumHTMLParserDOMTreeDepth in html_construction_site.cc). Real pages: 136.
 */
export const MAX_DEPTH = 512

/** Different element names of one page: they are numbered in a Uint16Array. Further new ones count as `unknown`. */
export const MAX_TAGS = 65_000

/**
 * Formatting elements (`<b>`, `<a>`) opened again after what closed them too early. The standard's rules make n of them,
 * closed in the wrong order, into n² nodes; of 1,510 real pages the most had 46.
 */
export const MAX_REOPENED = 50_000

/** Formatting elements that wait at one time to be opened again (real pages: at most 13); then the oldest one goes. */
export const MAX_FORMATTING = 250
