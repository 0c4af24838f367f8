import { z } from 'zod'
import { ANCHOR_CLASSES } from '../../model/audited-link.ts'
import { PLACEMENTS } from '../../model/evidence.ts'
import { GRADES } from '../../model/verdict.ts'
import { OUTCOMES } from '../../model/visit.ts'
import { RANGES, TRAITS } from '../../store/index.ts'

const anyOf = <const Words extends readonly [string, ...string[]]>(words: Words, nl: string, en: string) =>
  z.array(z.enum(words)).default([]).meta({ nl, en })
const date = (nl: string, en: string) => z.iso.date().optional().meta({ value: 'DATE', nl, en })
const time = (nl: string, en: string) =>
  z.union([z.iso.date(), z.iso.datetime()]).optional().meta({ value: 'DATE', nl, en })

const KNOWN = ['yes', 'no', 'unknown'] as const

/** What a list of links is filtered by. */
export const filterFields = {
  grade: anyOf(
    [...GRADES, 'none'],
    'met een van deze oordelen; none: nog niet beoordeeld',
    'with one of these grades; none: not judged yet',
  ),
  outcome: anyOf(OUTCOMES, 'zo verliep het laatste bezoek', 'how the last visit went'),
  status: z
    .array(z.coerce.number().int())
    .default([])
    .meta({ nl: 'HTTP-status van het laatste bezoek', en: 'HTTP status of the last visit' }),
  found: anyOf(KNOWN, 'of de link er stond', 'whether the link was there'),
  followed: anyOf(KNOWN, 'of zoekmachines hem mogen volgen', 'whether search engines may follow it'),
  rel: anyOf(['nofollow', 'ugc', 'sponsored'], 'met een van deze woorden in rel', 'with one of these words in rel'),
  placement: anyOf(PLACEMENTS, 'op een van deze plaatsen', 'in one of these places'),
  anchorClass: anyOf(ANCHOR_CLASSES, 'met zo’n ankertekst', 'with such an anchor'),
  indexable: anyOf(KNOWN, 'of de pagina in een index kan', 'whether the page can be in an index'),
  tool: z
    .array(z.string())
    .default([])
    .meta({ nl: 'gemeld door een van deze bronnen, zoals ahrefs', en: 'reported by one of these, such as ahrefs' }),
  domain: z
    .string()
    .optional()
    .meta({ value: 'SITE', nl: 'van deze site, met alles eronder', en: 'from this site and all below it' }),
  text: z.string().default('').meta({
    value: 'WORDS',
    nl: 'woorden (of hun begin) in adres, doel of ankertekst',
    en: 'words (or their beginnings) in address, target or anchor',
  }),
  firstSeenFrom: date('voor het eerst gezien op of na', 'first seen on or after'),
  firstSeenTo: date('voor het eerst gezien op of voor', 'first seen on or before'),
  lastSeenFrom: date('het laatst gezien op of na', 'last seen on or after'),
  lastSeenTo: date('het laatst gezien op of voor', 'last seen on or before'),
  checkedSince: time('bekeken sinds', 'looked at since'),
  changedSince: time('veranderd sinds', 'changed since'),
}

/** In which order, and which part of it. */
export const orderFields = {
  sort: z
    .enum(['added', ...RANGES, ...TRAITS])
    .default('added')
    .meta({
      nl: 'waarop gesorteerd wordt (added: volgorde van inlezen)',
      en: 'what to sort by (added: order of import)',
    }),
  descending: z.boolean().default(false).meta({ nl: 'andersom', en: 'the other way round' }),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(1_000)
    .default(50)
    .meta({ value: 'N', nl: 'hoeveel op een bladzijde (50)', en: 'how many on a page (50)' }),
  after: z.string().optional().meta({
    value: 'NEXT',
    nl: 'de bladzijde na deze: next van de vorige',
    en: 'the page after this: next of the one before',
  }),
}

export const listSchema = z.object({ ...filterFields, ...orderFields })
export type ListInput = z.output<typeof listSchema>
