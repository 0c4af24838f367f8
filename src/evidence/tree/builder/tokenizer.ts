import { MAX_NODES, MAX_TAGS } from '../limits.ts'
import { addAttribute } from './attributes.ts'
import { comment, doctype, endTag, finish, startTag, text } from './dispatch.ts'
import { isInForeign } from './foreign.ts'
import { IN_TEXT } from './modes.ts'
import { idAt, lower, mix } from './names.ts'
import type { Parser } from './parser.ts'
import { commentEnd, rawTextEnd } from './text-ends.ts'
import { tag } from './tags.ts'

// The tokenizer (13.2.5). Instead of a state per character it jumps from mark to mark.
const QUOTE = 34
const APOSTROPHE = 39
const SLASH = 47
const EQUALS = 61
const GREATER = 62
const UNKNOWN = tag('unknown')

/** Reads the whole page into the tree. */
export function tokenize(p: Parser): void {
  const { length } = p.source
  let at = 0
  while (at < length && p.nodes.size <= MAX_NODES) {
    at = p.mode === IN_TEXT ? readRawText(p, at) : p.raw ? readRest(p, at) : readMarkup(p, at)
  }
  if (at < length) p.cut = true
  finish(p)
}

/** Text up to the next markup, and that markup. */
function readMarkup(p: Parser, at: number): number {
  const { source } = p
  let open = source.indexOf('<', at)
  while (open >= 0 && !isMarkup(source, open)) open = source.indexOf('<', open + 1)
  if (open < 0) return readRest(p, at)
  if (open > at) text(p, at, open)
  const code = source.charCodeAt(open + 1)
  if (code === SLASH) return readClosing(p, open)
  if (isLetter(code)) return readStartTag(p, open)
  return code === 33 ? readDeclaration(p, open) : readBogusComment(p, open + 1)
}

function readRest(p: Parser, at: number): number {
  text(p, at, p.source.length)
  return p.source.length
}

/** Whether the `<` here is more than a character of text. */
function isMarkup(source: string, open: number): boolean {
  const code = source.charCodeAt(open + 1)
  if (isLetter(code) || code === 33 || code === 63) return true
  return code === SLASH && open + 2 < source.length
}

function readRawText(p: Parser, at: number): number {
  const name = p.tags.list[p.open.tag[p.open.top]!]!
  const end = rawTextEnd(p, name, at)
  if (end > at) text(p, at, end)
  return end < p.source.length ? readEndTag(p, end) : end
}

function readClosing(p: Parser, open: number): number {
  const code = p.source.charCodeAt(open + 2)
  if (isLetter(code)) return readEndTag(p, open)
  return code === GREATER ? open + 3 : readBogusComment(p, open + 2)
}

function readBogusComment(p: Parser, at: number): number {
  const close = p.source.indexOf('>', at)
  comment(p)
  return close < 0 ? p.source.length : close + 1
}

function readDeclaration(p: Parser, open: number): number {
  const { source } = p
  if (source.startsWith('--', open + 2)) {
    comment(p)
    return commentEnd(source, open)
  }
  if (source.startsWith('[CDATA[', open + 2) && isInForeign(p)) return readCdata(p, open + 9)
  const word = source.slice(open + 2, open + 9)
  if (word.toLowerCase() !== 'doctype') return readBogusComment(p, open + 2)
  const close = source.indexOf('>', open)
  doctype(p, close < 0 ? null : source.slice(open + 9, close))
  return close < 0 ? source.length : close + 1
}

function readCdata(p: Parser, from: number): number {
  const close = p.source.indexOf(']]>', from)
  const to = close < 0 ? p.source.length : close
  p.raw = true
  text(p, from, to)
  p.raw = false
  return close < 0 ? to : to + 3
}

function readStartTag(p: Parser, open: number): number {
  p.start = open
  const end = readAttributes(p, readTagName(p, open + 1))
  if (end < 0) return p.source.length // the page ends inside the tag, which then counts as not there
  startTag(p)
  return end
}

function readEndTag(p: Parser, open: number): number {
  p.start = open
  const end = readAttributes(p, readTagName(p, open + 2))
  p.attributes.size = p.from
  if (end < 0) return p.source.length
  endTag(p)
  return end
}

function readTagName(p: Parser, from: number): number {
  const { source } = p
  let hash = 0
  let at = from
  let code = source.charCodeAt(at)
  while (!isSpace(code) && code !== GREATER && code !== SLASH && at < source.length) {
    hash = mix(hash, lower(code))
    code = source.charCodeAt(++at)
  }
  const id = idAt(p.tags, source, from, at, hash)
  p.tag = id < MAX_TAGS ? id : UNKNOWN
  return at
}

/** Reads to the end of the tag and answers the offset after it; -1 when the page ends before. */
function readAttributes(p: Parser, from: number): number {
  const { source, attributes } = p
  p.from = attributes.size
  p.selfClosing = false
  let at = from
  while (at >= 0 && at < source.length) {
    const code = source.charCodeAt(at)
    if (code === GREATER) {
      p.to = attributes.size
      return at + 1
    }
    if (code === SLASH) p.selfClosing = source.charCodeAt(at + 1) === GREATER
    at = code === SLASH || isSpace(code) ? at + 1 : readAttribute(p, at)
  }
  return -1
}

function readAttribute(p: Parser, from: number): number {
  const { source } = p
  let hash = 0
  let end = from
  let code = source.charCodeAt(end)
  do {
    hash = mix(hash, lower(code))
    code = source.charCodeAt(++end)
  } while (code !== EQUALS && code !== GREATER && code !== SLASH && !isSpace(code) && end < source.length)
  const name = idAt(p.attributes.names, source, from, end, hash)
  const equals = skipSpaces(source, end)
  if (source.charCodeAt(equals) === EQUALS) return readValue(p, name, skipSpaces(source, equals + 1))
  addAttribute(p.attributes, p.start, name, end, end)
  return end
}

function readValue(p: Parser, name: number, from: number): number {
  const { source } = p
  const code = source.charCodeAt(from)
  if (code === QUOTE || code === APOSTROPHE) {
    const close = source.indexOf(code === QUOTE ? '"' : "'", from + 1)
    addAttribute(p.attributes, p.start, name, from + 1, close)
    return close < 0 ? -1 : close + 1
  }
  let at = from
  while (at < source.length && source.charCodeAt(at) !== GREATER && !isSpace(source.charCodeAt(at))) at++
  addAttribute(p.attributes, p.start, name, from, at)
  return at
}

function skipSpaces(source: string, from: number): number {
  let at = from
  while (isSpace(source.charCodeAt(at))) at++
  return at
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13 && code !== 11)
}

function isLetter(code: number): boolean {
  const lowered = code | 32
  return lowered >= 97 && lowered <= 122
}
