/**
 * Characters with which a spreadsheet takes a cell for a formula or skips to one: = + - @, their full-width forms, tab,
 * newlines, NUL (OWASP ASVS 5.0, 1.2.10). An apostrophe too, so that taking one away gives the value back, always.
 */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n\0']/

/**
 * A value as a CSV cell. Text that a spreadsheet would run gets an apostrophe before it; `restore` in
 * importers/formats/schakel.ts undoes that. Text is not trimmed or cleaned: it comes back as it was.
 */
export function csvCell(value: string, delimiter: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value
  const bare = safe === value && !/["\r\n]/.test(value) && !value.includes(delimiter) && value === value.trim()
  return bare ? value : `"${safe.replaceAll('"', '""')}"`
}
