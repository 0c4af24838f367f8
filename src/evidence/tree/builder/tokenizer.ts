import { MAX_NODES, MAX_TAGS } from '../limits.ts'
import { addAttribute } from './attributes.ts'
import { comment, doctype, endTag, finish, startTag, text } from './dispatch.ts'
import { isInForeign } from './foreign.ts'
import { IN_TEXT } from './modes.ts'
import { idAt, LOWERED, mix } from './names.ts'
import type { Parser } from './parser.ts'
import { nextByte, written } from './source.ts'
import { commentEnd, rawTextEnd } from './text-ends.ts'
import { tag } from './tags.ts'

// The tokenizer (13.2.5). Instead of a state per character it jumps from mark to mark.
const QUOTE = 34
const APOSTROPHE = 39
const DASH = 45
const SLASH = 47
const LESS = 60
const EQUALS = 61
const GREATER = 62
const UNKNOWN = tag('unknown')

// What a byte ends, by byte.
const ENDS_VALUE = 1
const ENDS_TAG_NAME = 2
const ENDS_ATTRIBUTE_NAME = 4
const ROLES = Uint8Array.from({ length: 256 }, (_, code) => {
  if (isSpace(code) || code === GREATER) return ENDS_VALUE | ENDS_TAG_NAME | ENDS_ATTRIBUTE_NAME
  if (code === SLASH) return ENDS_TAG_NAME | ENDS_ATTRIBUTE_NAME
  return code === EQUALS ? ENDS_ATTRIBUTE_NAME : 0
})

/** Reads the whole page into the tree. */
export function tokenize(p: Parser): void {
  const { length } = p.page.bytes
  let at = 0
  while (at < length && p.nodes.size <= MAX_NODES) {
    at = p.mode === IN_TEXT ? readRawText(p, at) : p.raw ? readRest(p, at) : readMarkup(p, at)
  }
  if (at < length) p.cut = true
  finish(p)
}

/** Text up to the next markup, and that markup. */
function readMarkup(p: Parser, at: number): number {
  const { bytes } = p.page
  let open = nextByte(bytes, LESS, at)
  while (open >= 0 && !isMarkup(bytes, open)) open = nextByte(bytes, LESS, open + 1)
  if (open < 0) return readRest(p, at)
  if (open > at) text(p, at, open)
  const code = bytes[open + 1]!
  if (code === SLASH) return readClosing(p, open)
  if (isLetter(code)) return readStartTag(p, open)
  return code === 33 ? readDeclaration(p, open) : readBogusComment(p, open + 1)
}

function readRest(p: Parser, at: number): number {
  const { length } = p.page.bytes
  text(p, at, length)
  return length
}

/** Whether the `<` here is more than a character of text. */
function isMarkup(bytes: Uint8Array, open: number): boolean {
  if (open + 1 === bytes.length) return false
  const code = bytes[open + 1]!
  if (isLetter(code) || code === 33 || code === 63) return true
  return code === SLASH && open + 2 < bytes.length
}

function readRawText(p: Parser, at: number): number {
  const name = p.tags.list[p.open.tag[p.open.top]!]!
  const end = rawTextEnd(p, name, at)
  if (end > at) text(p, at, end)
  return end < p.page.bytes.length ? readEndTag(p, end) : end
}

function readClosing(p: Parser, open: number): number {
  const code = p.page.bytes[open + 2]!
  if (isLetter(code)) return readEndTag(p, open)
  return code === GREATER ? open + 3 : readBogusComment(p, open + 2)
}

function readBogusComment(p: Parser, at: number): number {
  const { bytes } = p.page
  const close = nextByte(bytes, GREATER, at)
  comment(p)
  return close < 0 ? bytes.length : close + 1
}

function readDeclaration(p: Parser, open: number): number {
  const { bytes } = p.page
  if (bytes[open + 2] === DASH && bytes[open + 3] === DASH) {
    comment(p)
    return commentEnd(bytes, open)
  }
  const word = bytes.toString('latin1', open + 2, open + 9)
  if (word === '[CDATA[' && isInForeign(p)) return readCdata(p, open + 9)
  if (word.toLowerCase() !== 'doctype') return readBogusComment(p, open + 2)
  const close = nextByte(bytes, GREATER, open)
  doctype(p, close < 0 ? null : written(p.page, open + 9, close))
  return close < 0 ? bytes.length : close + 1
}

function readCdata(p: Parser, from: number): number {
  const { bytes } = p.page
  const close = bytes.indexOf(']]>', from)
  const to = close < 0 ? bytes.length : close
  p.raw = true
  text(p, from, to)
  p.raw = false
  return close < 0 ? to : to + 3
}

function readStartTag(p: Parser, open: number): number {
  p.start = open
  const end = readAttributes(p, readTagName(p, open + 1))
  if (end < 0) return p.page.bytes.length // the page ends inside the tag, which then counts as not there
  startTag(p)
  return end
}

function readEndTag(p: Parser, open: number): number {
  p.start = open
  const end = readAttributes(p, readTagName(p, open + 2))
  p.attributes.size = p.from
  if (end < 0) return p.page.bytes.length
  endTag(p)
  return end
}

function readTagName(p: Parser, from: number): number {
  const { bytes } = p.page
  let hash = 0
  let at = from
  for (; at < bytes.length; at++) {
    const code = bytes[at]!
    if ((ROLES[code]! & ENDS_TAG_NAME) !== 0) break
    hash = mix(hash, LOWERED[code]!)
  }
  const id = idAt(p.tags, bytes, from, at, hash)
  p.tag = id < MAX_TAGS ? id : UNKNOWN
  return at
}

/** Reads to the end of the tag and answers the offset after it; -1 when the page ends before. */
function readAttributes(p: Parser, from: number): number {
  const { attributes } = p
  const { bytes } = p.page
  p.from = attributes.size
  p.selfClosing = false
  let at = from
  while (at >= 0 && at < bytes.length) {
    const code = bytes[at]!
    if (code === GREATER) {
      p.to = attributes.size
      return at + 1
    }
    if (code === SLASH) p.selfClosing = at + 1 < bytes.length && bytes[at + 1] === GREATER
    at = code === SLASH || isSpace(code) ? at + 1 : readAttribute(p, at)
  }
  return -1
}

function readAttribute(p: Parser, from: number): number {
  const { bytes } = p.page
  let hash = mix(0, LOWERED[bytes[from]!]!)
  let end = from + 1
  for (; end < bytes.length; end++) {
    const code = bytes[end]!
    if ((ROLES[code]! & ENDS_ATTRIBUTE_NAME) !== 0) break
    hash = mix(hash, LOWERED[code]!)
  }
  const name = idAt(p.attributes.names, bytes, from, end, hash)
  const equals = skipSpaces(bytes, end)
  if (equals < bytes.length && bytes[equals] === EQUALS) return readValue(p, name, skipSpaces(bytes, equals + 1))
  addAttribute(p.attributes, p.start, name, end, end)
  return end
}

function readValue(p: Parser, name: number, from: number): number {
  const { bytes } = p.page
  const code = from < bytes.length ? bytes[from]! : 0
  if (code === QUOTE || code === APOSTROPHE) {
    const close = nextByte(bytes, code, from + 1)
    addAttribute(p.attributes, p.start, name, from + 1, close)
    return close < 0 ? -1 : close + 1
  }
  let at = from
  while (at < bytes.length && (ROLES[bytes[at]!]! & ENDS_VALUE) === 0) at++
  addAttribute(p.attributes, p.start, name, from, at)
  return at
}

function skipSpaces(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && isSpace(bytes[at]!)) at++
  return at
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13 && code !== 11)
}

function isLetter(code: number): boolean {
  const lowered = code | 32
  return lowered >= 97 && lowered <= 122
}
