/** Everything impure that operations use, built once in `main.ts` and replaced wholesale in tests. */
export interface Services {
  readonly versions: { readonly schakel: string; readonly node: string }
  /** ISO time. */
  readonly now: () => string
}
