import type { LanguageEvidence } from '../../model/evidence.ts'
import { SAMPLE, detectLanguage } from '../language/detect-language.ts'
import type { Meta } from '../meta.ts'
import { metaContent } from '../meta.ts'
import type { Page } from '../page.ts'

/** Main text shorter than this may be one quotation: the rest of the page is heard too (characters). */
const SHORT_TEXT = 1_500

/** The language a page declares, and the language its text is in. */
export function gatherLanguage(page: Page, metas: readonly Meta[], text: string): LanguageEvidence {
  const declared = declaredLanguage(page, metas)
  const heard = declared !== null && text.length < SHORT_TEXT ? `${text}\n${page.flow.text.slice(0, SAMPLE)}` : text
  return { declared, detected: detectLanguage(heard, declared) }
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
