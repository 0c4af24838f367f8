/**
 * Rows as CSV (RFC 4180) with a byte order mark, which spreadsheets need to see that it is UTF-8.
 * @param {import('./rows.js').Rows} rows @param {number[]} chosen @param {string[]} names
 */
export function csv(rows, chosen, names) {
  const lines = chosen.map((row) => names.map((name) => csvCell(rows.cell(row, name))).join(','))
  return `\uFEFF${[names.join(','), ...lines].join('\r\n')}\r\n`
}

/**
 * A text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection).
 * @param {import('./words.js').Cell} value
 */
export function csvCell(value) {
  if (typeof value === 'number') return String(value)
  const text = String(value ?? '').replace(/^(?=[=+\-@\t\r])/, "'")
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
