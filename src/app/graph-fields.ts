import { z } from 'zod'

/** A packed graph, as `schakel graph build` makes it. */
export const graphFile = z.string().meta({
  value: 'FILE',
  nl: 'ingepakte linkgraaf, gemaakt met `schakel graph build`',
  en: 'packed link graph, made by `schakel graph build`',
})
