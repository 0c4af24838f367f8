import type { Language, Params, Text } from '../model/text.ts'

/** Made once: a formatter costs a thousand times what it formats. */
const NUMBER = {
  nl: new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 }),
} as const

/**
 * Fills a sentence in: `{name}` with its value (numbers in the language's own style), `{count|link|links}` with the
 * word that fits the number. A name without a value stays as it is, so that a slip shows.
 */
export function say(text: Text, language: Language, params: Params = {}): string {
  return text[language].replace(
    /\{([\w-]+)(?:\|([^|}]*)\|([^}]*))?\}/g,
    (whole, name: string, one?: string, many?: string) => {
      const value = params[name]
      if (value === undefined) return whole
      if (one !== undefined && many !== undefined) return Number(value) === 1 ? one : many
      return typeof value === 'number' ? NUMBER[language].format(value) : value
    },
  )
}
