import { tableCell } from './cells.js'
import { element } from './element.js'

/**
 * @typedef {import('./rows.js').Rows} Rows
 * @typedef {import('./filters.js').Voice} Voice
 * @typedef {import('./filters.js').View} View
 * @typedef {object} Actions
 * @property {(at: number) => void} open gets a position in the list shown
 * @property {() => void} sorted
 */

/** Least width of each column in rem, and its share of what is left. @type {Record<string, [number, number]>} */
const WIDTHS = {
  grade: [9, 0],
  source: [16, 3],
  title: [12, 2],
  anchor: [11, 2],
  target: [12, 2],
  domain: [10, 1],
  relevance: [8, 1],
  authority: [8, 1],
  indexable: [8, 1],
}
/** @type {[number, number]} */
const OTHERWISE = [6.5, 1]

/** Browsers refuse elements higher than some 17 million pixels (Firefox); above this the scroll bar is scaled. */
const HIGHEST = 8_000_000
/** Rows drawn beyond each edge of the view, so that scrolling shows no gaps. */
const MARGIN = 8

/** A table that draws only the rows in view. */
export class LinkTable {
  /** @type {number[]} */
  #shown = []
  #active = 0
  #header = element('div', { role: 'rowgroup', class: 'head' })
  #body = element('div', { role: 'rowgroup', class: 'body' })

  /** @param {Rows} rows @param {View} view @param {Voice} voice @param {Actions} actions */
  constructor(rows, view, voice, actions) {
    this.rows = rows
    this.view = view
    this.voice = voice
    this.actions = actions
    this.grid = element(
      'div',
      { role: 'grid', class: 'table', 'aria-label': voice.say('table.heading'), 'aria-describedby': 'table-help' },
      this.#header,
      this.#body,
    )
    this.#listen()
  }

  #listen() {
    let waiting = 0
    this.grid.addEventListener('scroll', () => {
      cancelAnimationFrame(waiting)
      waiting = requestAnimationFrame(() => this.draw())
    })
    this.grid.addEventListener('keydown', (event) => this.#onKey(event))
    this.#body.addEventListener('click', (event) => {
      const row = event.target instanceof Element ? event.target.closest('.row') : null
      if (!(row instanceof HTMLElement)) return
      this.#active = Number(row.dataset['at'])
      this.actions.open(this.#active)
    })
    new ResizeObserver(() => this.draw()).observe(this.grid)
  }

  /** @param {number[]} list numbers of rows, in order */
  show(list) {
    this.#shown = list
    this.#active = 0
    this.grid.scrollTop = 0
    this.#layOut()
    this.grid.setAttribute('aria-rowcount', String(list.length + 1))
    this.grid.setAttribute('aria-colcount', String(this.view.columns.length))
    this.#header.replaceChildren(this.#headerRow())
    this.draw()
  }

  /** The same tracks for every row, so that columns stand under their headers. */
  #layOut() {
    const widths = this.view.columns.map((column) => WIDTHS[column] ?? OTHERWISE)
    const tracks = widths.map(([least, share]) => (share === 0 ? `${least}rem` : `minmax(${least}rem, ${share}fr)`))
    this.grid.style.setProperty('--columns', tracks.join(' '))
    this.grid.style.setProperty('--least', `${widths.reduce((sum, [least]) => sum + least, 0)}rem`)
  }

  /** Pixels of the list per pixel of the scroll bar, and the height of a row as the style sheet has it. */
  #geometry() {
    const height = parseFloat(getComputedStyle(this.grid).getPropertyValue('--row'))
    const view = this.grid.clientHeight
    return { height, view, scale: Math.max(1, (this.#shown.length * height - view) / (HIGHEST - view)) }
  }

  draw() {
    const { height, view, scale } = this.#geometry()
    this.#body.style.height = `${Math.min(HIGHEST, this.#shown.length * height)}px`
    const top = this.grid.scrollTop * scale
    const first = Math.max(0, Math.floor(top / height) - MARGIN)
    const last = Math.min(this.#shown.length, Math.ceil((top + view) / height) + MARGIN)
    const hadFocus = this.#body.contains(document.activeElement)
    const drawn = []
    for (let at = first; at < last; at += 1) drawn.push(this.#row(at, at * height - top + this.grid.scrollTop))
    this.#body.replaceChildren(...drawn)
    if (hadFocus) this.#focusActive()
  }

  /** Draws the first rows without regard to the view, for paper. @param {number} most */
  unroll(most) {
    this.#body.replaceChildren(...this.#shown.slice(0, most).map((_, at) => this.#row(at, 0)))
  }

  /** @param {number} at @param {number} top */
  #row(at, top) {
    const row = this.#shown[at] ?? 0
    const made = element(
      'div',
      { role: 'row', class: 'row', tabindex: at === this.#active ? 0 : -1, 'aria-rowindex': at + 2, 'data-at': at },
      ...this.view.columns.map((column) => tableCell(this.rows, row, column, this.voice)),
    )
    made.style.transform = `translateY(${top}px)`
    return made
  }

  #headerRow() {
    const { view, voice } = this
    const cells = view.columns.map((column) => {
      const direction = view.sort.column !== column ? undefined : view.sort.down ? 'descending' : 'ascending'
      const sort = () => {
        view.sort = { column, down: direction === 'ascending' }
        this.actions.sorted()
        /** @type {HTMLElement | null} */
        const button = this.#header.querySelector(`[data-column="${column}"] button`)
        button?.focus()
      }
      return element(
        'div',
        { role: 'columnheader', 'aria-sort': direction, 'data-column': column },
        element('button', { type: 'button', click: sort }, voice.say(`column.${column}`)),
      )
    })
    return element('div', { role: 'row', class: 'row', 'aria-rowindex': 1 }, ...cells)
  }

  #focusActive() {
    const row = this.#body.querySelector(`[data-at="${this.#active}"]`)
    if (row instanceof HTMLElement) row.focus({ preventScroll: true })
  }

  /** Makes a row the active one and brings it into view. @param {number} at */
  goTo(at) {
    this.#active = Math.max(0, Math.min(this.#shown.length - 1, at))
    const { height, view, scale } = this.#geometry()
    const top = this.#active * height
    const bottom = top + height + this.#header.offsetHeight
    const scrolled = this.grid.scrollTop * scale
    if (top < scrolled) this.grid.scrollTop = top / scale
    if (bottom > scrolled + view) this.grid.scrollTop = (bottom - view) / scale
    this.draw()
    this.#focusActive()
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (!(event.target instanceof HTMLElement) || !event.target.matches('.body .row')) return
    const { height, view } = this.#geometry()
    const page = Math.max(1, Math.floor(view / height) - 1)
    /** @type {Record<string, number>} */
    const goals = {
      ArrowDown: this.#active + 1,
      ArrowUp: this.#active - 1,
      PageDown: this.#active + page,
      PageUp: this.#active - page,
      Home: 0,
      End: this.#shown.length - 1,
    }
    const goal = goals[event.key]
    if (goal !== undefined) this.goTo(goal)
    else if (event.key === 'Enter' || event.key === ' ') this.actions.open(this.#active)
    else return
    event.preventDefault()
  }
}
