const WORD = /[\p{L}\p{N}]+/gu

/** The words of a text as the word tables know them: lower case, accents composed, letters and digits only. */
export function tokens(text: string): string[] {
  return text.normalize('NFC').toLowerCase().match(WORD) ?? []
}
