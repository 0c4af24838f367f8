import { isForum } from '../../src/evidence/forum-signs.ts'
import { readJsonLd } from '../../src/evidence/json-ld.ts'
import { readMetas } from '../../src/evidence/meta.ts'
import { openPage } from '../../src/evidence/page.ts'
import type { PageTree } from '../../src/evidence/tree/index.ts'

/** Whether visitors wrote a page, told as the product tells it. */
export function isForumPage(tree: PageTree, url: string): boolean {
  const page = openPage(tree, { finalUrl: url, at: '', headers: [] })
  return isForum(page, readMetas(page), () => readJsonLd(page))
}
