/** What a piece of text looks like, without knowing its language: the counts that tell prose from labels and menus. */
export interface TextMeasure {
  /** Tokens that begin with a letter or digit; two CJK characters count as one. */
  words: number
  /** Words that do not begin with a capital (letters of scripts without capitals count): many in sentences, few in titles and menus. */
  lower: number
  /** Ends of sentences: a full stop, question or exclamation mark after a word and before a space or the end. */
  sentences: number
  commas: number
  characters: number
}

export function emptyMeasure(): TextMeasure {
  return { words: 0, lower: 0, sentences: 0, commas: 0, characters: 0 }
}

/** Mean length of a Japanese or Chinese word in characters is close to two. */
const CJK_PER_WORD = 2

const FULL_STOP_CJK = 0x3002

const isSpace = (code: number) => code <= 32 || code === 0xa0 || code === 0x3000
const isCjk = (code: number) => code >= 0x3040 && code <= 0x9fff
const isLower = (code: number) => (code >= 97 && code <= 122) || (code >= 0xdf && code <= 0xff)
const isUpperLatin = (code: number) => code >= 65 && code <= 90
const isDigit = (code: number) => code >= 48 && code <= 57
const isSentenceEnd = (code: number) =>
  code === 46 || code === 33 || code === 63 || code === 0x2026 || code === FULL_STOP_CJK

/** What one character does to the counts. */
const KIND = { space: 1, cjk: 2, end: 4, comma: 8, word: 16, lower: 32 } as const
const MARK = KIND.cjk | KIND.end | KIND.comma

/** `KIND` by UTF-16 code, as each character of each page is asked for. */
const KINDS = new Uint8Array(65_536)
for (let code = 0; code < KINDS.length; code++) KINDS[code] = isSpace(code) ? KIND.space : markOf(code) | beginOf(code)

function markOf(code: number): number {
  if (isCjk(code)) return KIND.cjk
  if (isSentenceEnd(code)) return KIND.end
  return code === 44 || code === 59 || code === 0x3001 || code === 0xff0c ? KIND.comma : 0
}

/** Whether a word can begin with it, and then in lower case. */
function beginOf(code: number): number {
  if (isLower(code) || (code >= 0x590 && code < 0x2000)) return KIND.word | KIND.lower
  if (isDigit(code) || isUpperLatin(code)) return KIND.word
  const isPunctuation = code < 0xaa || (code >= 0x2000 && code < 0x2c00)
  return isPunctuation || isCjk(code) ? 0 : KIND.word
}

/** Measures `text` from `from` up to `to` into `into` (all counts start over). One pass over the characters. */
export function measureText(text: string, from: number, to: number, into: TextMeasure): void {
  into.words = into.lower = into.sentences = into.commas = 0
  let inWord = false
  let spaces = 0
  for (let at = from; at < to; at++) {
    const kind = KINDS[text.charCodeAt(at)]!
    if (kind === KIND.space) {
      inWord = false
      spaces++
      continue
    }
    if ((kind & MARK) !== 0) countMark(text.charCodeAt(at), inWord, isAtEnd(text, at, to), into)
    if (inWord || (kind & KIND.word) === 0) continue
    inWord = true
    into.words++
    if ((kind & KIND.lower) !== 0) into.lower++
  }
  into.characters = to - from - spaces
}

function countMark(code: number, inWord: boolean, atEnd: boolean, into: TextMeasure): void {
  const kind = KINDS[code]! & MARK
  if (kind === KIND.cjk) {
    into.words += 1 / CJK_PER_WORD
    into.lower += 1 / CJK_PER_WORD
  } else if (kind === KIND.comma) into.commas++
  else if (code === FULL_STOP_CJK || (inWord && atEnd)) into.sentences++
}

function isAtEnd(text: string, at: number, to: number): boolean {
  return at + 1 === to || isSpace(text.charCodeAt(at + 1))
}
