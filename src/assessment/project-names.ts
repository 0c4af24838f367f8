import type { Project } from '../model/project.ts'
import { siteOf } from '../url/index.ts'

/** Lower case, without accents and punctuation, single spaces: `Zelf-hosten!` and `zelf hosten` are one phrase. */
export function normalWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The names a project goes by, written as `normalWords`; the name in the domain itself counts as one. */
export function namesOf({ site, brand, brandNames: names }: Project): string[] {
  const label = siteOf(site).split('.')[0] ?? ''
  return [...new Set([brand, ...names, label].map(normalWords))].filter((name) => name.length > 1)
}
