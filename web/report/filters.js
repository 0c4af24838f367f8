import { element } from './element.js'
import { NONE, valuesOf } from './rows.js'

/**
 * @typedef {ReturnType<typeof import('./words.js').createVoice>} Voice
 * @typedef {import('./rows.js').Rows} Rows
 * @typedef {object} View what the reader chose
 * @property {Record<string, string>} filters
 * @property {import('./rows.js').Sort} sort
 * @property {string[]} columns
 */

const ALWAYS = ['placement', 'rel', 'indexable']
const MORE = ['anchorClass', 'scheme', 'paid', 'language', 'outcome', 'indexReason', 'sitewide']

/**
 * Search field, grade buttons and select boxes. `changed` is called after every choice.
 * @param {Rows} rows @param {View} view @param {Voice} voice @param {string[]} grades @param {() => void} changed
 */
export function filterControls(rows, view, voice, grades, changed) {
  const select = (/** @type {string} */ column) => selectBox(rows, view, voice, column, changed)
  const more = MORE.filter((column) => valuesOf(rows, column).length > 1)
  const open = more.some((column) => view.filters[column])
  return element(
    'div',
    { class: 'filters', role: 'search' },
    searchField(view, voice, changed),
    gradeButtons(rows, view, voice, grades, changed),
    element('div', { class: 'selects' }, ...ALWAYS.map(select)),
    element(
      'details',
      { class: 'more', open },
      element('summary', {}, voice.say('table.more-filters')),
      element('div', { class: 'selects' }, ...more.map(select)),
    ),
  )
}

/** Waits for a pause in typing, in milliseconds: a search through 100,000 rows takes some 50. */
const PAUSE = 150

/** @param {View} view @param {Voice} voice @param {() => void} changed */
function searchField(view, voice, changed) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer
  const input = element('input', { type: 'search', id: 'search', autocomplete: 'off', spellcheck: 'false' })
  input.value = view.filters['search'] ?? ''
  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      view.filters['search'] = input.value
      changed()
    }, PAUSE)
  })
  return element('label', { class: 'search' }, element('span', {}, voice.say('table.search')), input)
}

/** @param {Rows} rows @param {View} view @param {Voice} voice @param {string[]} grades @param {() => void} changed */
function gradeButtons(rows, view, voice, grades, changed) {
  const counts = new Map(valuesOf(rows, 'grade'))
  const buttons = grades.map((grade) => {
    const button = element(
      'button',
      {
        type: 'button',
        class: `grade grade-${grade}`,
        'aria-pressed': String(view.filters['grade'] === grade),
        title: voice.say(`means.${grade}`),
        click: () => {
          view.filters['grade'] = view.filters['grade'] === grade ? '' : grade
          for (const other of buttons) other.setAttribute('aria-pressed', 'false')
          button.setAttribute('aria-pressed', String(view.filters['grade'] === grade))
          changed()
        },
      },
      `${voice.say(`grade.${grade}`)} ${(counts.get(grade) ?? 0).toLocaleString(voice.language)}`,
    )
    return button
  })
  return element('div', { class: 'grade-buttons', role: 'group', 'aria-label': voice.say('column.grade') }, ...buttons)
}

/** @param {Rows} rows @param {View} view @param {Voice} voice @param {string} column @param {() => void} changed */
function selectBox(rows, view, voice, column, changed) {
  const options = valuesOf(rows, column).map(([value, count]) => {
    const name = value === NONE ? voice.say('table.none') : voice.name(column, value)
    return element('option', { value }, `${name} (${count.toLocaleString(voice.language)})`)
  })
  const box = element('select', {}, element('option', { value: '' }, voice.say('table.all')), ...options)
  box.value = view.filters[column] ?? ''
  box.addEventListener('change', () => {
    view.filters[column] = box.value
    changed()
  })
  return element('label', {}, element('span', {}, voice.say(`column.${column}`)), box)
}
