import { flatten } from './builder/flatten.ts'
import { createParser } from './builder/parser.ts'
import { tokenize } from './builder/tokenizer.ts'
import type { PageTree } from './page-tree.ts'

/**
 * Parses HTML, as text or in valid UTF-8 without a byte order mark, as a browser with scripting on would (HTML Living Standard 13.2), in time and memory linear in its
 * length. The tree is parse5's (see `test/quality/page-tree.test.ts`). Never throws; a page over a cap comes back `cut`.
 */
export function parseTree(page: string | Uint8Array): PageTree {
  const p = createParser(page)
  tokenize(p)
  return flatten(p)
}
