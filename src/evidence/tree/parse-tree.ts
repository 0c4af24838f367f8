import { flatten } from './builder/flatten.ts'
import { createParser } from './builder/parser.ts'
import { tokenize } from './builder/tokenizer.ts'
import type { PageTree } from './page-tree.ts'

/**
 * Parses decoded HTML as a browser with scripting on would (HTML Living Standard 13.2), in time and memory linear in its
 * length. The tree is parse5's (see `test/quality/page-tree.test.ts`). Never throws; a page over a cap comes back `cut`.
 */
export function parseTree(source: string): PageTree {
  const p = createParser(source)
  tokenize(p)
  return flatten(p)
}
