import { createDetails, unpackRows } from './chunks.js'
import { csv } from './csv.js'
import { element, outsideLink } from './element.js'
import { filterControls } from './filters.js'
import { panelContent } from './panel.js'
import { createRows, filtered, sorted } from './rows.js'
import { LinkTable } from './table.js'
import { createVoice, readSetup } from './words.js'

const FIRST_COLUMNS = ['grade', 'source', 'anchor', 'placement', 'rel', 'indexable', 'relevance', 'authority']
/** Never a column of the table: how the others are sorted and found. */
const HIDDEN = ['id', 'score']
/** Rows on paper: some eight pages. */
const PRINTED = 200

const setup = readSetup()
const voice = createVoice(setup)
const rows = createRows(setup.columns)
const detailsOf = createDetails(setup.detailsPerChunk)
const section = /** @type {HTMLElement} */ (document.getElementById('links'))
/** @type {import('./filters.js').View} */
const view = { filters: {}, sort: { column: 'grade', down: false }, columns: FIRST_COLUMNS }
/** @type {number[]} */
let shown = []
/** @type {LinkTable | null} */
let table = null
const dialog = element('dialog', { class: 'panel', 'aria-labelledby': 'panel-title' })
document.body.append(dialog)
dialog.addEventListener('close', () => history.replaceState(null, '', ' '))
dialog.addEventListener('click', (event) => event.target === dialog && dialog.close())

function refresh() {
  shown = sorted(rows, filtered(rows, view.filters), view.sort, setup.grades)
  const all = rows.count
  const counted = shown.length === all ? 'table.count-all' : 'table.count'
  const status = document.getElementById('table-status')
  if (status)
    status.textContent =
      shown.length === 0 ? voice.say('table.empty') : voice.say(counted, { shown: shown.length, all })
  table?.show(shown)
}

/** Builds the section of the table anew, after a switch of language or a filter set from elsewhere. */
function build() {
  table = new LinkTable(rows, view, voice, { open: (at) => void open(at), sorted: refresh })
  section.replaceChildren(
    element('h2', {}, voice.say('table.heading')),
    filterControls(rows, view, voice, setup.grades, refresh),
    element(
      'div',
      { class: 'tools' },
      element('p', { id: 'table-status', role: 'status' }),
      sortBox(),
      columnChoice(),
      element('button', { type: 'button', click: reset }, voice.say('table.reset')),
      element('button', { type: 'button', click: download }, voice.say('table.export')),
    ),
    element('p', { id: 'table-help', class: 'lead' }, voice.say('table.help')),
    table.grid,
    element('p', { id: 'table-printed', class: 'lead' }),
  )
  refresh()
}

function reset() {
  view.filters = {}
  build()
}

/** For narrow screens, where the table has no header to click on. */
function sortBox() {
  const options = choosable().map((column) => element('option', { value: column }, voice.say(`column.${column}`)))
  const box = element('select', {}, ...options)
  box.value = view.sort.column
  box.addEventListener('change', () => {
    view.sort = { column: box.value, down: ['relevance', 'authority', 'visits'].includes(box.value) }
    refresh()
  })
  return element('label', { class: 'sort-box' }, element('span', {}, voice.say('table.sort')), box)
}

function choosable() {
  return setup.columns.filter((column) => !HIDDEN.includes(column))
}

function columnChoice() {
  const boxes = choosable().map((column) => {
    const box = element('input', { type: 'checkbox' })
    box.checked = view.columns.includes(column)
    box.addEventListener('change', () => {
      view.columns = choosable().filter((other) => (other === column ? box.checked : view.columns.includes(other)))
      refresh()
    })
    return element('label', {}, box, voice.say(`column.${column}`))
  })
  return element(
    'details',
    { class: 'column-choice' },
    element('summary', {}, voice.say('table.columns')),
    element('div', { class: 'choices' }, ...boxes),
  )
}

function download() {
  const file = new Blob([csv(rows, shown, choosable())], { type: 'text/csv;charset=utf-8' })
  const address = URL.createObjectURL(file)
  element('a', { href: address, download: `backlinks-${setup.site}.csv` }).click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** Opens the panel of a link. @param {number} at position in the list shown */
async function open(at) {
  const row = shown[at]
  if (row === undefined) return
  const details = await detailsOf(row)
  const cells = Object.fromEntries(setup.columns.map((column) => [column, rows.cell(row, column)]))
  const source = String(cells['source'])
  const step = (/** @type {number} */ to, /** @type {string} */ key) =>
    element('button', { type: 'button', disabled: shown[to] === undefined, click: () => void open(to) }, voice.say(key))
  dialog.replaceChildren(
    element(
      'div',
      { class: 'panel-head' },
      element(
        'div',
        { class: 'panel-tools' },
        step(at - 1, 'panel.previous'),
        step(at + 1, 'panel.next'),
        element('button', { type: 'button', class: 'close', click: () => dialog.close() }, voice.say('panel.close')),
      ),
      element('h2', { id: 'panel-title', tabindex: '-1' }, String(cells['title'] || source)),
      element('p', { class: 'address' }, source),
      outsideLink(source, voice.say('panel.open'), 'button'),
    ),
    details && panelContent(cells, details, voice),
  )
  if (!dialog.open) dialog.showModal()
  dialog.scrollTop = 0
  document.getElementById('panel-title')?.focus({ preventScroll: true })
  history.replaceState(null, '', `#link-${cells['id']}`)
}

/** Filters that stand in the overview, as `grade=risk`. @param {string} choice */
function applyFilter(choice) {
  const [name = '', value = ''] = choice.split('=')
  view.filters = { [name]: value }
  build()
  section.scrollIntoView()
  section.focus({ preventScroll: true })
}

/** @param {import('./words.js').Language} language */
function speak(language) {
  voice.choose(language)
  document.documentElement.lang = language
  document.documentElement.dataset['language'] = language
  document.title = voice.say('title', { site: setup.site })
  drawSwitches()
  build()
}

function isDark() {
  const chosen = document.documentElement.dataset['theme']
  return chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
}

function drawSwitches() {
  const other = voice.language === 'nl' ? 'en' : 'nl'
  const theme = element(
    'button',
    {
      type: 'button',
      click: () => {
        document.documentElement.dataset['theme'] = isDark() ? 'light' : 'dark'
        drawSwitches()
      },
    },
    voice.say(isDark() ? 'switch.light' : 'switch.dark'),
  )
  document
    .getElementById('switches')
    ?.replaceChildren(
      element('button', { type: 'button', lang: other, click: () => speak(other) }, voice.say('switch.language')),
      theme,
      element('button', { type: 'button', click: () => print() }, voice.say('switch.print')),
    )
}

function unrollForPaper() {
  const printed = document.getElementById('table-printed')
  table?.unroll(PRINTED)
  if (printed && shown.length > PRINTED)
    printed.textContent = voice.say('table.print', { shown: PRINTED, all: shown.length })
}

/** `#link-12` in the address opens that link. */
function openFromAddress() {
  const id = Number(/^#link-(\d+)$/.exec(location.hash)?.[1] ?? NaN)
  const at = shown.findIndex((row) => rows.cell(row, 'id') === id)
  if (at >= 0) void open(at)
}

document.addEventListener('click', (event) => {
  const asked = event.target instanceof Element ? event.target.closest('[data-filter]') : null
  if (!(asked instanceof HTMLElement)) return
  event.preventDefault()
  applyFilter(asked.dataset['filter'] ?? '')
})
addEventListener('beforeprint', unrollForPaper)
addEventListener('afterprint', () => table?.draw())
drawSwitches()
section.replaceChildren(element('p', { role: 'status' }, voice.say('table.loading')))
try {
  await unpackRows((chunk) => rows.append(chunk))
  build()
  openFromAddress()
} catch (error) {
  console.error(error)
  section.replaceChildren(element('p', { role: 'alert' }, voice.say('table.failed')))
}
