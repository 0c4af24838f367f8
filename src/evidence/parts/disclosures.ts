import type { DisclosureEvidence, LinkEvidence } from '../../model/evidence.ts'
import { HINT, LABEL, LINK_MARK, STATEMENT, STATEMENTS } from '../disclosure-words.ts'
import type { MainText } from '../main-text.ts'
import { ancestors } from '../tree/index.ts'
import { nameOf } from '../page.ts'
import type { Page } from '../page.ts'
import { isProse, sentenceAt } from '../prose.ts'

const MOST = 20
const LONGEST_LINE = 2_000

interface Line {
  readonly text: string
  /** Text node with which it begins. */
  readonly node: number
}

/** What the page says about being paid, or about selling such places; quoted, with what it is about. */
export function gatherDisclosures(page: Page, main: MainText, links: readonly LinkEvidence[]): DisclosureEvidence[] {
  const found: DisclosureEvidence[] = []
  const add = (kind: DisclosureEvidence['kind'], scope: DisclosureEvidence['scope'], text: string): void => {
    const known = found.some((other) => other.kind === kind && other.scope === scope && other.quote.text === text)
    if (!known && found.length < MOST) found.push({ kind, scope, quote: { from: 'text', text } })
  }
  for (const { paragraph } of links) {
    const mark = LINK_MARK.exec(paragraph)
    if (mark !== null)
      add(/affil|partner/i.test(mark[0]) ? 'affiliate' : 'sponsored', 'link', sentenceAt(paragraph, mark.index))
  }
  for (const line of tellingLines(page)) readLine(page, main, line, add)
  return found
}

function readLine(
  page: Page,
  main: MainText,
  line: Line,
  add: (kind: DisclosureEvidence['kind'], scope: DisclosureEvidence['scope'], text: string) => void,
): void {
  if (isByOthers(page, line.node)) return
  if (LABEL.test(line.text)) {
    if (isOverText(page, main, line)) add('sponsored', 'page', line.text)
    return
  }
  for (const { kind, sign } of STATEMENTS) {
    const match = sign.exec(line.text)
    if (match === null || isAskedOrQuoted(line.text, match.index)) continue
    const selling = kind === 'sells-links' || kind === 'exchanges-links'
    const scope = selling || (kind !== 'guest-post' && main.isFurniture(line.node)) ? 'site' : 'page'
    add(kind, scope, sentenceAt(line.text, match.index))
  }
}

/** Lines of the page that are such a label or make such a statement, with the node where they begin. */
function tellingLines({ flow, tree }: Page): Line[] {
  const { text, start } = flow
  const lines: Line[] = []
  HINT.lastIndex = 0
  while (HINT.test(text)) {
    const hintEnd = HINT.lastIndex
    const from = text.lastIndexOf('\n', hintEnd - 1) + 1
    const end = lineEnd(text, hintEnd)
    const line = text.slice(from, Math.min(end, from + LONGEST_LINE))
    if (hintEnd - from <= LONGEST_LINE && (LABEL.test(line) || STATEMENT.test(line)))
      lines.push({ text: line, node: nodeAt(start, tree.tag, from) })
    HINT.lastIndex = end
  }
  return lines
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

/** Text node that holds the character: the last node that starts there or before (its gap comes first) and has words. */
function nodeAt(start: Int32Array, tag: Uint16Array, at: number): number {
  let low = 0
  let high = start.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (start[middle]! <= at) low = middle
    else high = middle - 1
  }
  while (low > 0 && tag[low] !== 0) low--
  return low
}

/** A label counts when the text it stands over is the page's own: prose follows, or the heading is beside it. */
function isOverText(page: Page, main: MainText, { node, text }: Line): boolean {
  if (main.isFurniture(node)) return false
  const at = main.text.indexOf(text)
  if (at < 0) return isBesideHeading(page, node) || isOverIntroduction(page, main, node)
  return isFollowedByProse(main.text, at + text.length, 3) || isBesideHeading(page, node)
}

function isFollowedByProse(text: string, from: number, lines: number): boolean {
  const next = text.slice(from, from + 1_500).split('\n')
  return next.slice(1, 1 + lines).some(isProse)
}

/** Some pages keep their introduction apart from the long text that follows it. */
function isOverIntroduction({ elements, flow }: Page, main: MainText, node: number): boolean {
  const heading = elements('h1')[0]
  if (heading === undefined || node < heading || node > main.node) return false
  return isFollowedByProse(flow.text, flow.start[node + 1]!, 1)
}

/** Within so many characters of the first heading. */
const BESIDE = 300

function isBesideHeading({ elements, flow }: Page, node: number): boolean {
  const heading = elements('h1')[0]
  return heading !== undefined && Math.abs(flow.start[node]! - flow.start[heading]!) <= BESIDE
}

/** Words in a quotation, a link or a heading: said by others, or about the next thing on the page. */
const OTHERS = new Set(['blockquote', 'q', 'a', 'h2', 'h3', 'h4', 'h5', 'h6'])

function isByOthers({ tree }: Page, node: number): boolean {
  for (const above of ancestors(tree, node)) if (OTHERS.has(nameOf(tree, above))) return true
  return false
}

/** "Is this post sponsored?" and "'this article was paid for'" state nothing. */
function isAskedOrQuoted(line: string, at: number): boolean {
  const sentence = sentenceAt(line, at)
  if (/["“„«]/.test(line.slice(Math.max(0, at - 2), at + 1))) return true
  return sentence.endsWith('?') && !/\b(wil|wilt|want|links)\b/i.test(sentence)
}
