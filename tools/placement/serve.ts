// Places the links of pages, JSON lines in and out, as the placement evaluation drives it: node tools/placement/serve.ts
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { placeLinks } from '../../src/evidence/placement/index.ts'
import { parseTree } from '../../src/evidence/tree/index.ts'
import { isForumPage } from './forum.ts'

interface Line {
  readonly id: string
  readonly url: string
  readonly html_file: string
  readonly charset: string
}

for await (const line of createInterface({ input: process.stdin })) {
  const { id, url, html_file, charset } = JSON.parse(line) as Line
  const tree = parseTree(new TextDecoder(charset).decode(readFileSync(html_file)))
  const isForum = (): boolean => isForumPage(tree, url)
  const links = placeLinks(tree, { url, isForum }).map(({ region }, index) => ({ index, placement: region }))
  console.log(JSON.stringify({ id, links }))
}
