import type { z } from 'zod'
import { en, nl } from 'zod/locales'
import { LANGUAGES, type Language, type Text } from '../model/text.ts'

const WORDING = { nl: nl().localeError, en: en().localeError } as const

/** What a schema's own rule says of a value that breaks it, for `refine`: zod words only its own rules in two languages. */
export function rule(text: Text): { error: string; params: { text: Text } } {
  return { error: text.en, params: { text } }
}

/** Why a value is not what its schema asks: each part with its path, in each language. Empty when it is. */
export function whyInvalid(schema: z.ZodType, value: unknown): Text {
  const said = LANGUAGES.map((language) => [language, sentence(schema, value, language)])
  return Object.fromEntries(said) as Text
}

/** The same sentence with a part of it filled in that is itself in two languages. */
export function fillIn(text: Text, name: string, part: Text): Text {
  return { nl: text.nl.replace(`{${name}}`, () => part.nl), en: text.en.replace(`{${name}}`, () => part.en) }
}

function sentence(schema: z.ZodType, value: unknown, language: Language): string {
  const { error } = schema.safeParse(value, { error: WORDING[language] })
  return (error?.issues ?? []).map((issue) => [...pathOf(issue), worded(issue, language)].join(': ')).join('; ')
}

function pathOf({ path }: z.core.$ZodIssue): string[] {
  return path.length === 0 ? [] : [path.join('.')]
}

function worded(issue: z.core.$ZodIssue, language: Language): string {
  const own = issue.code === 'custom' ? (issue.params?.text as Text | undefined) : undefined
  return own?.[language] ?? issue.message
}
