/** Everything impure that operations use, built once in `main.ts` and replaced wholesale in tests. */
export interface Services {
  /** ISO time. */
  readonly now: () => string
}
