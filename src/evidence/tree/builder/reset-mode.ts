import {
  AFTER_HEAD,
  BEFORE_HEAD,
  IN_BODY,
  IN_CAPTION,
  IN_CELL,
  IN_COLUMN_GROUP,
  IN_FRAMESET,
  IN_HEAD,
  IN_ROW,
  IN_SELECT,
  IN_SELECT_IN_TABLE,
  IN_TABLE,
  IN_TABLE_BODY,
} from './modes.ts'
import type { Mode } from './modes.ts'
import { highest, highestOf } from './open-elements.ts'
import type { Parser } from './parser.ts'
import { TEMPLATE } from './tag-classes.ts'
import { tag, tags } from './tags.ts'

const TABLE = tag('table')
const SELECT = tag('select')
const HTML_ELEMENT = tag('html')

const MODE_OF: ReadonlyMap<number, Mode> = new Map(
  (
    [
      ['td th', IN_CELL],
      ['tr', IN_ROW],
      ['tbody thead tfoot', IN_TABLE_BODY],
      ['caption', IN_CAPTION],
      ['colgroup', IN_COLUMN_GROUP],
      ['table', IN_TABLE],
      ['head', IN_HEAD],
      ['body', IN_BODY],
      ['frameset', IN_FRAMESET],
    ] as const
  ).flatMap(([names, mode]) => tags(names).map((element) => [element, mode] as const)),
)
const DECIDING = [...MODE_OF.keys(), SELECT, TEMPLATE, HTML_ELEMENT]

/** Sets the insertion mode by what is open (13.2.4.1, "reset the insertion mode appropriately"). */
export function resetMode(p: Parser): void {
  const decider = p.open.tag[highestOf(p.open, DECIDING)]!
  p.mode = MODE_OF.get(decider) ?? modeOfOthers(p, decider)
}

function modeOfOthers(p: Parser, decider: number): Mode {
  if (decider === SELECT) {
    const table = highest(p.open, TABLE)
    return table > highest(p.open, TEMPLATE) ? IN_SELECT_IN_TABLE : IN_SELECT
  }
  if (decider === TEMPLATE) return p.templateModes.at(-1) ?? IN_BODY
  if (decider === HTML_ELEMENT) return p.head === 0 ? BEFORE_HEAD : AFTER_HEAD
  return IN_BODY
}
