import { openPage } from '../../src/evidence/page.ts'
import { readOnce } from '../../src/evidence/reading.ts'
import type { PageTree } from '../../src/evidence/tree/index.ts'

/** Whether visitors wrote a page, told as the product tells it. */
export function isForumPage(tree: PageTree, url: string): boolean {
  const page = openPage(tree, { finalUrl: url, at: '', headers: [] })
  return readOnce(page).isForum
}
