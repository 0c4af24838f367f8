import { eld } from 'eld/extrasmall'
import type { LanguageEvidence } from '../../model/evidence.ts'
import type { Meta } from '../meta.ts'
import { metaContent } from '../meta.ts'
import type { Page } from '../page.ts'

/** Fewer letters than this tell too little: detectors guess below some ten words (measured with eld on cut texts). */
const FEWEST_LETTERS = 60

/** The detector needs no more to be sure, and its time grows with the length (characters). */
const SAMPLE = 3_000

/** Common words of one that the other lacks; the detector has no Afrikaans and calls it Dutch. */
const AFRIKAANS = /(?<!\p{L})(nie|hulle|julle|ek|jy|hy|baie|vir|sê|ŉ|nog nie|is nie)(?!\p{L})/giu
const DUTCH = /(?<!\p{L})(een|het|niet|zijn|naar|voor|worden|wordt|zij|ik|jij|hij|deze|heeft|hebben|werd)(?!\p{L})/giu

/** The language a page declares, and the language its text is in. */
export function gatherLanguage(page: Page, metas: readonly Meta[], text: string): LanguageEvidence {
  return { declared: declaredLanguage(page, metas), detected: detectLanguage(text) }
}

/** `<html lang>`, else Content-Language in a tag or header, else `og:locale`; two letters, lower case. */
function declaredLanguage({ tree, elements, headers }: Page, metas: readonly Meta[]): string | null {
  const html = elements('html')[0]
  const header = headers.find(([name]) => name === 'content-language')?.[1]
  const candidates = [
    html === undefined ? null : (tree.attribute(html, 'lang') ?? tree.attribute(html, 'xml:lang')),
    metaContent(metas, 'content-language', 'language', 'dc.language'),
    header,
    metaContent(metas, 'og:locale'),
  ]
  for (const candidate of candidates) {
    const code = /^\s*([a-z]{2})([-_,\s]|$)/i.exec(candidate ?? '')?.[1]
    if (code !== undefined) return code.toLowerCase()
  }
  return null
}

/** ISO 639-1 of a text; null when it is too short or the detector is not sure. */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE)
  if ((sample.match(/\p{L}/gu) ?? []).length < FEWEST_LETTERS) return null
  const result = eld.detect(sample)
  if (result.language === '') return null
  return result.language === 'nl' && isAfrikaans(sample) ? 'af' : result.language
}

function isAfrikaans(text: string): boolean {
  return (text.match(AFRIKAANS) ?? []).length > 2 * (text.match(DUTCH) ?? []).length
}
