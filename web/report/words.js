/**
 * @typedef {'nl' | 'en'} Language
 * @typedef {Record<Language, string>} Said
 * @typedef {string | number | null} Cell
 * @typedef {object} Setup
 * @property {Language} language
 * @property {string} site
 * @property {string[]} grades
 * @property {string[]} columns
 * @property {number} detailsPerChunk
 * @property {Record<string, Said>} words
 */

/** What the writer of the report sent along. @returns {Setup} */
export function readSetup() {
  return JSON.parse(document.getElementById('setup')?.textContent ?? '{}')
}

/** Speaks one language at a time. @param {Setup} setup */
export function createVoice(setup) {
  let language = setup.language
  const locale = () => (language === 'nl' ? 'nl-NL' : 'en-GB')
  /** @param {string} key @param {Record<string, string | number>} [params] */
  const say = (key, params = {}) =>
    (setup.words[key]?.[language] ?? key).replace(/\{(\w+)\}/g, (whole, name) => {
      const value = params[name] ?? whole
      return typeof value === 'number' ? value.toLocaleString(locale()) : value
    })
  return {
    say,
    get language() {
      return language
    },
    /** @param {Language} chosen */
    choose(chosen) {
      language = chosen
    },
    /** A sentence that came along in every language. @param {Said} said */
    pick: (said) => said[language],
    /** @param {string} iso */
    date: (iso) => {
      const date = new Date(iso)
      return Number.isNaN(date.getTime())
        ? iso
        : date.toLocaleString(locale(), { dateStyle: 'long', timeStyle: iso.length > 10 ? 'short' : undefined })
    },
    /** The name of a word in a column. @param {string} column @param {Cell} value */
    name(column, value) {
      if (value === null || value === '') return say('table.none')
      if (column === 'language') return new Intl.DisplayNames([language], { type: 'language' }).of(String(value)) ?? ''
      if (column === 'sitewide') return say(`answer.${value}`)
      const key = `${FIELDS[column] ?? column}.${value}`
      return setup.words[key] ? say(key) : String(value).replace(/^http-/, 'HTTP ')
    },
  }
}

/** Columns whose words stand under another name. @type {Record<string, string>} */
const FIELDS = { anchorClass: 'anchor', indexReason: 'reason', outcome: 'reason' }
