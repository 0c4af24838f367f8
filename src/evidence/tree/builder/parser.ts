import { takeRoom, type Room } from '../room.ts'
import type { Attributes } from './attributes.ts'
import { createAttributes } from './attributes.ts'
import type { Formatting } from './formatting-list.ts'
import { createFormatting } from './formatting-list.ts'
import type { Names } from './names.ts'
import { copyNames } from './names.ts'
import type { Nodes } from './nodes.ts'
import { addNode, createNodes } from './nodes.ts'
import type { OpenElements } from './open-elements.ts'
import { createOpenElements } from './open-elements.ts'
import { INITIAL } from './modes.ts'
import type { Mode } from './modes.ts'
import { openSource, type Source } from './source.ts'
import { DOCUMENT, KNOWN_TAGS } from './tags.ts'

/** All that changes while one page is parsed (13.2.4). Functions of this folder take it as their first argument, `p`. */
export interface Parser {
  readonly room: Room
  readonly page: Source
  readonly nodes: Nodes
  readonly attributes: Attributes
  readonly tags: Names
  readonly open: OpenElements
  readonly formatting: Formatting

  mode: Mode
  /** Where to return to from the text mode. */
  returnMode: Mode
  readonly templateModes: Mode[]
  /** The head and form element pointers, 0 for none. */
  head: number
  form: number
  framesetOk: boolean
  fostering: boolean
  quirks: boolean

  /** The tag at hand: its name, its range of attributes, its offset. */
  tag: number
  from: number
  to: number
  start: number
  selfClosing: boolean

  /** Text at hand is read as it stands, without character references. */
  raw: boolean
  /** Drop a line feed that comes first in the next text. */
  skipNewline: boolean
  /** Ranges of text in a table that wait for the next token: together they decide where they go. */
  readonly tableText: number[]
  /** Texts that are more than one range of the source, by node. */
  readonly joined: Map<number, string>
  /** The attributes, index by name, of an `<html>` or `<body>` that later tags added to. */
  readonly added: Map<number, Map<number, number>>
  /**
   * Offset of a NUL character, and of a `<!--`, found while looking ahead, or the page's end: there is none before it. Always
   * whole numbers, as V8 drops all code that has only seen those when an `Infinity` comes.
   */
  nul: number
  commentOpen: number
  /** Copies made of formatting elements. */
  reopened: number
  cut: boolean
}

/** Real pages have a node per 80 characters on average (61 pages); those with more get room when they need it. */
const CHARACTERS_PER_NODE = 48

export function createParser(html: string | Uint8Array, room: Room = takeRoom()): Parser {
  const page = openSource(html)
  const nodes = createNodes(room, 64 + Math.ceil(page.bytes.length / CHARACTERS_PER_NODE))
  addNode(nodes, DOCUMENT, 0, 0, 0, -1)
  return {
    room,
    page,
    nodes,
    attributes: createAttributes(room, page),
    tags: copyNames(KNOWN_TAGS, room),
    open: createOpenElements(room, KNOWN_TAGS.list.length),
    formatting: createFormatting(),
    mode: INITIAL,
    returnMode: INITIAL,
    templateModes: [],
    head: 0,
    form: 0,
    framesetOk: true,
    fostering: false,
    quirks: false,
    tag: 0,
    from: 0,
    to: 0,
    start: 0,
    selfClosing: false,
    raw: false,
    skipNewline: false,
    tableText: [],
    joined: new Map(),
    added: new Map(),
    nul: -1,
    commentOpen: -1,
    reopened: 0,
    cut: false,
  }
}
