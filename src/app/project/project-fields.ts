import { z } from 'zod'
import { rule } from '../../i18n/index.ts'
import { projectSchema, type Project } from '../../model/project.ts'

const list = (value: string, nl: string, en: string) => z.array(z.string()).default([]).meta({ value, nl, en })
const text = (nl: string, en: string) => z.string().optional().meta({ value: 'TEXT', nl, en })

const DAYS = {
  nl: 'dagen, oplopend en met komma’s ertussen, zoals 1,3,7,14,30',
  en: 'days, ascending and with commas, such as 1,3,7,14,30',
}

const days = z
  .string()
  .refine((said) => /^\d{1,3}(,\d{1,3})*$/.test(said), rule(DAYS))
  .transform((said) => said.split(',').map(Number))
  .refine((steps) => steps.every((step, at) => step > (steps[at - 1] ?? 0)), rule(DAYS))

/** What a user can say of a project. Lists replace what was there. */
export const factFields = {
  host: list('HOST', 'andere hosts van dezelfde site', 'further hosts of the same site'),
  brand: text('de naam waaronder de site bekend is', 'the name that the site is known by'),
  brandName: list('NAME', 'namen waarmee anderen de site noemen', 'names that others call the site by'),
  language: list('LANG', 'talen van de site, zoals nl', 'languages of the site, such as nl'),
  niche: text('waar de site over gaat, in een of twee zinnen', 'what the site is about, in a sentence or two'),
  keyword: list('WORDS', 'zoektermen waarop je gevonden wilt worden', 'phrases that the site wants to be found for'),
  competitor: list('SITE', 'concurrenten', 'competitors'),
  statistic: list('URL', 'eigen pagina’s met cijfers die anderen aanhalen', 'own pages with figures that others quote'),
  owner: text('wie erachter zit', 'who is behind it'),
  tag: list('TAG', 'labels, om sites te groeperen', 'tags, to group sites'),
  rhythm: days.optional().meta({
    value: 'DAYS',
    nl: 'na hoeveel dagen een nieuwe link weer wordt bekeken (1,3,7,14,30)',
    en: 'after how many days a new link is looked at again (1,3,7,14,30)',
  }),
  every: z.coerce.number().int().min(1).max(365).optional().meta({
    value: 'DAYS',
    nl: 'om de hoeveel dagen daarna (30)',
    en: 'every how many days after that (30)',
  }),
}
export type Facts = z.output<z.ZodObject<typeof factFields>>

/** Facts that can be emptied. */
export const CLEARABLE = [
  ...['host', 'brand', 'brandName', 'language', 'niche', 'keyword', 'competitor', 'statistic', 'owner', 'tag'],
  ...['rhythm', 'every'],
] as const

/** What each field is called in a project. */
const NAMES = {
  host: 'hosts',
  brand: 'brand',
  brandName: 'brandNames',
  language: 'languages',
  niche: 'niche',
  keyword: 'keywords',
  competitor: 'competitors',
  statistic: 'statistics',
  owner: 'owner',
  tag: 'tags',
  rhythm: 'rhythm',
  every: 'every',
} as const satisfies Record<keyof Facts, keyof Project>

/** What a field is called in a project. */
export function projectName<Field extends keyof Facts>(field: Field): (typeof NAMES)[Field] {
  return NAMES[field]
}

/** A project with what was said, and without what was cleared. */
export function withFacts(project: Project, said: Partial<Facts>, clear: readonly (keyof Facts)[]): Project {
  const names = Object.entries(NAMES) as [keyof Facts, keyof Project][]
  const facts = names.flatMap(([field, name]) => {
    const value = said[field]
    const isSaid = value !== undefined && !(Array.isArray(value) && value.length === 0)
    return isSaid ? [[name, value] as const] : []
  })
  const kept = Object.entries(project).filter(([name]) => !clear.some((field) => NAMES[field] === name))
  return projectSchema.parse({ ...Object.fromEntries(kept), ...Object.fromEntries(facts) })
}
