/** Separators of thousands that are never decimal ones: spaces of all kinds and the Swiss apostrophe. */
const SPACES = /[\s\u00a0\u202f'’]/g
const FACTOR: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9 }

/**
 * A number in English or Dutch style: `1,240.5`, `1.240,5`, `1 240`, `12%`, `1.2K`; null when the cell holds none.
 * With one kind of separator, groups of exactly three digits are thousands (`1.240` is a count), else it is the decimal
 * point (`0.123`, `12,5`).
 */
export function parseNumber(text: string): number | null {
  if (/^\d{1,15}$/.test(text)) return Number(text)
  const match = /^(-?)([\d.,]{1,30})([kmb]?)%?$/i.exec(text.replace(SPACES, ''))
  if (!match) return null
  const digits = match[2] ?? ''
  const [, integer, fraction] = new RegExp(`^(.*?)(?:[${decimalPoint(digits)}](\\d*))?$`).exec(digits) ?? []
  const plain = `${(integer ?? '').replace(/[.,]/g, '') || '0'}.${fraction ?? '0'}`
  if (!/\d/.test(digits)) return null
  return Number(`${match[1]}${plain}`) * (FACTOR[(match[3] ?? '').toLowerCase()] ?? 1)
}

/** Which of the two separators is the decimal point here; `~` for none. */
function decimalPoint(digits: string): string {
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','))
  const separator = digits[last] ?? '~'
  const other = separator === '.' ? ',' : '.'
  if (digits.includes(other)) return digits.split(separator).length === 2 ? separator : '~'
  return /^[1-9]\d{0,2}([.,]\d{3})+$/.test(digits) ? '~' : separator
}
