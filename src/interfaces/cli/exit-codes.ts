import type { ProblemCode } from '../../model/problem.ts'

/** Documented in docs/cli.md; scripts may rely on them. 130 is 128 + SIGINT, as shells have it. */
export const EXIT = { done: 0, bug: 1, usage: 2 } as const

export const EXIT_FOR: Readonly<Record<ProblemCode, number>> = {
  invalid: 2,
  'not-found': 3,
  unreachable: 4,
  conflict: 5,
  interrupted: 130,
}
