import type { PageEvidence } from '../model/evidence.ts'

/** The language a page is written in (ISO 639-1): what its text shows goes before what it declares; null when neither tells. */
export function pageLanguage({ language: { detected, declared } }: PageEvidence): string | null {
  return detected ?? declared
}
