import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { wordTables } from '../../src/app/word-tables.ts'
import { compare, guessLanguage, matchingWords, read } from '../../src/text/index.ts'

const doc = readFileSync(new URL('../../docs/criteria/relevance.md', import.meta.url), 'utf8')
const part = doc.slice(doc.indexOf('## Three examples'), doc.indexOf('## Known mistakes'))
const tables = await wordTables()(['nl', 'en'])
const reading = (text: string) => read({ text, language: guessLanguage(text, tables) }, tables)

describe('the worked examples of docs/criteria/relevance.md', () => {
  const story = reading(/"([^"]+)"/.exec(part)?.[1] ?? '')
  const rows = [...part.matchAll(/^\| ([^|]+) \| ([\d.]+) \| (\d+) % \|([^|]*)\|$/gm)]

  it('are three', () => assert.equal(rows.length, 3))
  for (const [, text = '', score, percent, words = ''] of rows) {
    it(`come out as they say: ${text.slice(0, 30)}`, () => {
      const other = reading(text)
      const found = compare(story, other)
      assert.equal(found.score.toFixed(2), score)
      assert.equal(Math.round(100 * found.percentile), Number(percent))
      const shown = matchingWords(story, other).map(({ here, there }) => `${here} ~ ${there}`)
      const told = words.split(',').flatMap((pair) => pair.trim() || [])
      assert.deepEqual(shown.slice(0, Math.max(1, told.length)), told)
    })
  }
})
