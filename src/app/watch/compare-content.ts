import { pageLanguage } from '../../evidence/index.ts'
import { sharedWords, type Content } from '../../monitoring/index.ts'
import type { Inspection, PageEvidence, PageType } from '../../model/evidence.ts'
import { compare, read, topicDrift, type Reading } from '../../text/index.ts'
import type { LoadWordTables } from '../word-tables.ts'

const UNTOLD: Content = { kept: null, titleKept: null, lasting: false, drifted: null }
/** Pages that show what is new: other text every week is their nature. */
const ROLLING: ReadonlySet<PageType> = new Set(['home', 'listing', 'forum', 'directory'])

/** How what stands on a page compares with an earlier look; untold where one of the two could not be read. */
export async function compareContent(
  before: Inspection | null,
  after: Inspection,
  load: LoadWordTables,
): Promise<Content> {
  if (before === null || before.page === null || after.page === null) return UNTOLD
  if (before.outcome !== 'ok' || after.outcome !== 'ok') return UNTOLD
  const tables = await load([pageLanguage(before.page), pageLanguage(after.page)])
  const readingOf = (page: PageEvidence): Reading =>
    read({ text: `${page.title}\n${page.text}`, language: pageLanguage(page) }, tables)
  const [was, is] = [readingOf(before.page), readingOf(after.page)]
  return {
    // Across languages there are no words to share but names.
    kept: compare(was, is).lexical ?? sharedWords(before.page.text, after.page.text),
    titleKept: sharedWords(before.page.title, after.page.title),
    lasting: !ROLLING.has(before.page.type),
    drifted: topicDrift([was], [is], []).drifted,
  }
}
