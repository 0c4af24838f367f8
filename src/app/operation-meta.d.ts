import 'zod'

/** What `.meta()` of an operation's field may say; every interface makes its own form, flag or schema of it. */
declare module 'zod' {
  interface GlobalMeta {
    nl?: string
    en?: string
    /** An argument instead of an option on the command line. */
    positional?: boolean
    /** Name of the value in help: `FILE`, `URL`. */
    value?: string
  }
}
