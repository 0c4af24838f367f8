import type { Member } from '../bytes/archive.ts'
import { Problem } from '../../model/problem.ts'
import { PROBLEMS } from '../problems.ts'
import { parseXml } from './parse-xml.ts'

/** Characters of text that the sheets of one workbook may share: some 100 MB, room for a sheet of a million rows. */
const MOST_TEXT = 50_000_000

/** The texts that cells refer to by number (ECMA-376 part 1, 18.4). Phonetic hints (`rPh`) are no part of a text. */
export async function readSharedStrings(file: string, part: Member | undefined): Promise<string[]> {
  const strings: string[] = []
  let current = ''
  let inText = false
  let hints = 0
  let length = 0
  await parseXml(part, {
    open: (tag) => {
      if (tag === 'si') current = ''
      if (tag === 'rPh') hints += 1
      inText = tag === 't' && hints === 0
    },
    text: (text) => {
      if (!inText) return
      length += text.length
      if (length > MOST_TEXT) throw new Problem('invalid', PROBLEMS.manyTexts, { file })
      current += text
    },
    close: (tag) => {
      inText = false
      if (tag === 'rPh') hints -= 1
      if (tag === 'si') strings.push(current)
    },
  })
  return strings
}

/** Numbers of the built-in formats that show a date (ECMA-376 part 1, 18.8.30). */
const BUILT_IN_DATES = new Set(['14', '15', '16', '17', '22'])

/** For each cell style whether it shows a number as a date. */
export async function readDateStyles(part: Member | undefined): Promise<boolean[]> {
  const dateFormats = new Set(BUILT_IN_DATES)
  const styles: boolean[] = []
  let inCellStyles = false
  await parseXml(part, {
    open: (tag, { numFmtId = '', formatCode = '' }) => {
      // A day or year outside quotes and brackets: `yyyy-mm-dd`, `[$-413]d mmmm yyyy`.
      if (tag === 'numFmt' && /[dy]/i.test(formatCode.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''))) dateFormats.add(numFmtId)
      if (tag === 'cellXfs') inCellStyles = true
      if (tag === 'xf' && inCellStyles) styles.push(dateFormats.has(numFmtId))
    },
    close: (tag) => {
      if (tag === 'cellXfs') inCellStyles = false
    },
  })
  return styles
}
