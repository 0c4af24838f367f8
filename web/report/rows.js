/**
 * @typedef {import('./words.js').Cell} Cell
 * @typedef {object} Sort
 * @property {string} column
 * @property {boolean} down
 */

/** Stands for "has no value" in a filter. */
export const NONE = '-'

/** The table in memory, column by column. @param {string[]} names */
export function createRows(names) {
  /** @type {Record<string, Cell[]>} */
  const columns = Object.fromEntries(names.map((name) => [name, []]))
  /** @type {string[]} */
  const searchable = []
  return {
    columns,
    get count() {
      return columns[names[0] ?? '']?.length ?? 0
    },
    /** @param {Cell[][]} chunk one array per column */
    append(chunk) {
      names.forEach((name, at) => {
        for (const cell of chunk[at] ?? []) columns[name]?.push(cell)
      })
    },
    /** @param {number} row @param {string} name */
    cell: (row, name) => columns[name]?.[row] ?? null,
    /** What a search looks through. @param {number} row */
    text(row) {
      return (searchable[row] ??= ['source', 'title', 'anchor', 'target']
        .map((name) => columns[name]?.[row] ?? '')
        .join('\n')
        .toLowerCase())
    },
  }
}

/** @typedef {ReturnType<typeof createRows>} Rows */

/**
 * Numbers of the rows that pass every filter.
 * @param {Rows} rows
 * @param {Record<string, string>} filters by column, and `search`; '' lets all pass
 * @returns {number[]}
 */
export function filtered(rows, filters) {
  const search = (filters['search'] ?? '').trim().toLowerCase()
  const wanted = Object.entries(filters).filter(([name, value]) => name !== 'search' && value !== '')
  const found = []
  for (let row = 0; row < rows.count; row += 1) {
    const passes = wanted.every(([name, value]) => String(rows.cell(row, name) ?? NONE) === value)
    if (passes && (search === '' || rows.text(row).includes(search))) found.push(row)
  }
  return found
}

/**
 * Sorts row numbers in place: what has no value comes last in both directions, equals keep their order.
 * @param {Rows} rows @param {number[]} chosen @param {Sort} sort @param {string[]} grades best first
 */
export function sorted(rows, chosen, { column, down }, grades) {
  const rank = new Map(grades.map((grade, at) => [grade, at]))
  /** @param {number} row @returns {Cell} */
  const key = (row) => {
    const cell = rows.cell(row, column)
    if (column === 'grade') return rank.get(String(cell)) ?? null
    return typeof cell === 'string' ? cell.toLowerCase() : cell
  }
  const keys = new Map(chosen.map((row) => [row, key(row)]))
  const sign = down ? -1 : 1
  return chosen.sort((a, b) => compare(keys.get(a) ?? null, keys.get(b) ?? null, sign) || byScore(rows, a, b))
}

/** @param {Cell} a @param {Cell} b @param {number} sign */
function compare(a, b, sign) {
  if (a === b) return 0
  if (a === null || a === '') return 1
  if (b === null || b === '') return -1
  return a < b ? -sign : sign
}

/** Among equals the better link comes first. @param {Rows} rows @param {number} a @param {number} b */
function byScore(rows, a, b) {
  return Number(rows.cell(b, 'score') ?? 0) - Number(rows.cell(a, 'score') ?? 0) || a - b
}

/**
 * The values of a column with the number of rows, most first.
 * @param {Rows} rows @param {string} name @returns {[string, number][]}
 */
export function valuesOf(rows, name) {
  /** @type {Map<string, number>} */
  const counts = new Map()
  for (const cell of rows.columns[name] ?? []) {
    const value = String(cell ?? NONE)
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts].sort(([, a], [, b]) => b - a)
}
