import { languageByLetters } from './letter-language.ts'
import { isLetter } from '../letters.ts'

/** Fewer letters than this tell too little: detectors guess below some ten words (measured with eld on cut texts). */
const FEWEST_LETTERS = 60

/** Text is judged in pieces of about this length, so that a long quotation does not decide for the page (characters). */
const PIECE = 300

/** Enough of a page to tell its language; the detector's time grows with the length (characters). */
export const SAMPLE = 3_000

/** A page that is for this part in the language it declares is in that language: the rest is quotations, names and code. */
const DECLARED_SHARE = 0.25

/** Common words of one that the other lacks; the detector has no Afrikaans and calls it Dutch. */
const AFRIKAANS = /(?<!\p{L})(nie|hulle|julle|ek|jy|hy|baie|vir|sê|ŉ|nog nie|is nie)(?!\p{L})/giu
const DUTCH = /(?<!\p{L})(een|het|niet|zijn|naar|voor|worden|wordt|zij|ik|jij|hij|deze|heeft|hebben|werd)(?!\p{L})/giu

/** ISO 639-1 of a text by the language of most of its pieces; null when there is too little to tell. */
export function detectLanguage(text: string, declared: string | null = null): string | null {
  const sample = text.slice(0, SAMPLE)
  const shares = new Map<string, number>()
  for (const piece of piecesOf(sample)) {
    const language = languageOf(piece)
    if (language === null) continue
    const share = (shares.get(language) ?? 0) + piece.length
    if (language === declared && share >= sample.length * DECLARED_SHARE) return declared
    shares.set(language, share)
  }
  return [...shares].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null
}

/** Lines joined to pieces; the last one may be short when it is the only one. */
function piecesOf(text: string): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const line of text.split('\n')) {
    piece += `${line}\n`
    if (piece.length < PIECE) continue
    pieces.push(piece)
    piece = ''
  }
  if (pieces.length === 0 || piece.length > PIECE / 2) pieces.push(piece)
  return pieces
}

function languageOf(piece: string): string | null {
  if (!hasLetters(piece, FEWEST_LETTERS)) return null
  const language = languageByLetters(piece)
  return language === 'nl' && isAfrikaans(piece) ? 'af' : language
}

function hasLetters(text: string, fewest: number): boolean {
  let letters = 0
  for (let at = 0; at < text.length && letters < fewest; at++) {
    const code = text.codePointAt(at)!
    if (isLetter(code)) letters += code > 0xffff ? 2 : 1
    if (code > 0xffff) at++
  }
  return letters >= fewest
}

function isAfrikaans(text: string): boolean {
  return (text.match(AFRIKAANS) ?? []).length > 2 * (text.match(DUTCH) ?? []).length
}
