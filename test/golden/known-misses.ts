/** What the product gets wrong today and why. An entry that comes right fails the test, so that the list only shrinks. */
export interface KnownMiss {
  readonly page: string
  /** Names of fields, or hrefs of links as written. */
  readonly what: readonly string[]
  readonly why: string
}

export const KNOWN_MISSES: readonly KnownMiss[] = []
