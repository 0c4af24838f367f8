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

const isSpace = (code: number) => code <= 32 || code === 0xa0 || code === 0x3000
const isCjk = (code: number) => code >= 0x3040 && code <= 0x9fff
const isLower = (code: number) => (code >= 97 && code <= 122) || (code >= 0xdf && code <= 0xff)
const isUpperLatin = (code: number) => code >= 65 && code <= 90
const isDigit = (code: number) => code >= 48 && code <= 57
const isSentenceEnd = (code: number) => code === 46 || code === 33 || code === 63 || code === 0x2026 || code === 0x3002

/** Measures `text` into `into` (all counts start over). One pass over the characters. */
export function measureText(text: string, into: TextMeasure): void {
  into.words = into.lower = into.sentences = into.commas = into.characters = 0
  let inWord = false
  let cjk = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (isSpace(code)) {
      inWord = false
      continue
    }
    into.characters++
    if (isCjk(code)) cjk++
    else if (isSentenceEnd(code)) into.sentences += endsSentence(text, i, inWord, code)
    else if (code === 44 || code === 59 || code === 0x3001 || code === 0xff0c) into.commas++
    if (!inWord) inWord = beginWord(code, into)
  }
  into.words += cjk / CJK_PER_WORD
  into.lower += cjk / CJK_PER_WORD
}

function endsSentence(text: string, at: number, inWord: boolean, code: number): number {
  if (code === 0x3002) return 1
  return inWord && (at + 1 === text.length || isSpace(text.charCodeAt(at + 1))) ? 1 : 0
}

function beginWord(code: number, into: TextMeasure): boolean {
  if (isLower(code) || (code >= 0x590 && code < 0x2000)) into.lower++
  else if (
    !isDigit(code) &&
    !isUpperLatin(code) &&
    (code < 0xaa || isCjk(code) || code === 0x2026 || (code >= 0x2000 && code < 0x2c00))
  )
    return false
  into.words++
  return true
}
