import type { Params, Text } from './text.ts'

/**
 * What went wrong, in the caller's terms: `invalid` input, something `not-found`, `unreachable`, in `conflict` with
 * what is stored, or `interrupted` by the caller. Each interface turns the code into its own shape (exit code, HTTP status).
 */
export type ProblemCode = 'invalid' | 'not-found' | 'unreachable' | 'conflict' | 'interrupted'

/** Thrown for what the caller can mend: one clear sentence, in each language, that names the thing and what to do. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly text: Text
  readonly params: Params

  constructor(code: ProblemCode, text: Text, params: Params = {}) {
    super(text.en.replace(/\{(\w+)[^}]*\}/g, (whole, name: string) => String(params[name] ?? whole)))
    this.name = 'Problem'
    this.code = code
    this.text = text
    this.params = params
  }
}
