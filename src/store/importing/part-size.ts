/**
 * Claims that are linked in one transaction: a second or so on SQLite, which others wait for, and large enough that pages
 * of an index are written once for many of them.
 */
export const CLAIMS_A_PART = 20_000
