/** What the product gets wrong today and why. An entry that comes right fails the test, so that the list only shrinks. */
export interface KnownMiss {
  readonly page: string
  /** The href of a link as written, or the name of a field. */
  readonly what: string
  readonly why: string
}

export const KNOWN_MISSES: readonly KnownMiss[] = []
