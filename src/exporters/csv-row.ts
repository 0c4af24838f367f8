import type { Language } from '../model/text.ts'
import { csvCell } from './csv-cell.ts'

export type Value = string | number | boolean | null | undefined

/** A row as an Excel of that language reads it; without one, as programs do. */
export function csvRow(values: readonly Value[], language?: Language): string {
  const delimiter = language === 'nl' ? ';' : ','
  return `${values.map((value) => csvCell(written(value, language), delimiter)).join(delimiter)}\r\n`
}

function written(value: Value, language: Language | undefined): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'number' && language === 'nl' ? String(value).replace('.', ',') : String(value)
}
