import { pageLanguage } from '../../evidence/index.ts'
import { sharedWords, type Content } from '../../monitoring/index.ts'
import type { Inspection, PageEvidence } from '../../model/evidence.ts'
import { compare, read } from '../../text/index.ts'
import type { LoadWordTables } from '../word-tables.ts'

const UNTOLD: Content = { kept: null, sameSubject: null }
/** A page with less text than this (characters) is not about anything. */
const ENOUGH_TEXT = 200

/** How the text of a page compares with what it was at an earlier look; untold where one of the two could not be read. */
export async function compareContent(
  before: Inspection | null,
  after: Inspection,
  load: LoadWordTables,
): Promise<Content> {
  if (before === null || before.page === null || after.page === null) return UNTOLD
  if (before.outcome !== 'ok' || after.outcome !== 'ok') return UNTOLD
  const [was, is] = [textOf(before.page), textOf(after.page)]
  if (was === is) return { kept: 1, sameSubject: 1 }
  const kept = sharedWords(was, is)
  if (was.length < ENOUGH_TEXT || is.length < ENOUGH_TEXT) return { kept, sameSubject: null }
  const languages = [pageLanguage(before.page), pageLanguage(after.page)] as const
  const tables = await load(languages)
  const { score } = compare(
    read({ text: was, language: languages[0] }, tables),
    read({ text: is, language: languages[1] }, tables),
  )
  return { kept, sameSubject: score }
}

const textOf = ({ title, text }: PageEvidence): string => `${title}\n${text}`
