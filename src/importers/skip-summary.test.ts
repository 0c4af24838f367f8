import assert from 'node:assert/strict'
import { it } from 'node:test'
import { SKIP_REASONS } from '../model/claim.ts'
import type { SkipReason } from '../model/claim.ts'
import { LANGUAGES } from '../model/text.ts'
import { SkipSummary } from './skip-summary.ts'
import { SKIPS } from './skips.ts'

const skipped = (reason: SkipReason, line: number) =>
  ({ skipped: reason, provenance: { importer: 'majestic', file: 'm.csv', line } }) as const

it('counts by reason, most frequent first, and names the lines', () => {
  const summary = new SkipSummary()
  summary.add(skipped('own-host', 3))
  for (const line of [13, 50, 87]) summary.add(skipped('bad-csv', line))
  const [first, second] = summary.sentences()
  assert.deepEqual(first?.params, { file: 'm.csv', count: 3, lines: '13, 50, 87' })
  assert.match(first?.text.en ?? '', /^\{file\}: \{count\} .*cannot be read as a table row.*\{lines\}/)
  assert.match(second?.text.nl ?? '', /eigen site/)
})
it('names only the first lines of many', () => {
  const summary = new SkipSummary()
  for (let line = 1; line <= 1_000; line++) summary.add(skipped('no-referer', line))
  const [only] = summary.sentences()
  assert.equal(only?.params['count'], 1_000)
  assert.match(String(only?.params['lines']), /^1, 2, .*, 20 \.\.\.$/)
})
it('has a sentence with a count for every reason, in both languages', () => {
  for (const reason of SKIP_REASONS)
    for (const language of LANGUAGES) assert.match(SKIPS[reason][language], /\{count\}/)
})
