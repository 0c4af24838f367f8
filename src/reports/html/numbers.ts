import type { Language } from '../../model/text.ts'

const LOCALE = { nl: 'nl-NL', en: 'en-GB' } as const

export function amount(value: number, language: Language): string {
  return value.toLocaleString(LOCALE[language])
}

/** `12 %` in Dutch, `12%` in English; a little is never written as nothing. */
export function percent(share: number, language: Language): string {
  const rounded = Math.round(100 * share)
  const shown = share > 0 && rounded === 0 ? '< 1' : String(rounded)
  return language === 'nl' ? `${shown} %` : `${shown}%`
}

/** `5 januari 2026`, by UTC. */
export function longDate(iso: string, language: Language): string {
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return iso
  return new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'long', timeZone: 'UTC' }).format(date)
}
