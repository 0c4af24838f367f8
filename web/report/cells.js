import { element } from './element.js'

/**
 * @typedef {import('./rows.js').Rows} Rows
 * @typedef {import('./filters.js').Voice} Voice
 */

const SCORES = ['relevance', 'authority']
const PLAIN = ['domain', 'anchor', 'target', 'title', 'published', 'firstSeen', 'visits', 'status']

/** One cell of the table. @param {Rows} rows @param {number} row @param {string} column @param {Voice} voice */
export function tableCell(rows, row, column, voice) {
  const value = rows.cell(row, column)
  const attributes = { role: 'gridcell', class: `cell cell-${column}` }
  if (column === 'grade')
    return element('div', attributes, element('span', { class: `grade grade-${value}` }, voice.say(`grade.${value}`)))
  if (column === 'source') {
    const address = String(value).replace(/^https?:\/\/(www\.)?/, '')
    const title = String(rows.cell(row, 'title') ?? '') || address
    return element('div', attributes, element('b', {}, title), element('span', { class: 'address' }, address))
  }
  if (value === null || value === '') return element('div', attributes, element('span', { class: 'none' }, '–'))
  if (SCORES.includes(column)) return element('div', attributes, scoreBar(Number(value)))
  return element('div', attributes, PLAIN.includes(column) ? String(value) : voice.name(column, value))
}

/** @param {number} score */
function scoreBar(score) {
  const percent = Math.round(100 * score)
  const fill = element('i', {})
  fill.style.width = `${percent}%`
  return element(
    'span',
    { class: 'score-bar' },
    element('span', {}, String(percent)),
    element('span', { class: 'track' }, fill),
  )
}
