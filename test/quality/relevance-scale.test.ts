// Holds percentiles and scores against labelled pages of ../shared that were not paired by anyone; skipped where that is absent.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wordTables } from '../../src/app/word-tables.ts'
import { addressFit, compare, read, type Reading } from '../../src/text/index.ts'
import { inspectRow, rowsOf, skip } from './labelled-pages.ts'

const SETS = ['aeb', 'aed', 'wcxb', 'traf', 'nlssg']
/** Most of these pages are English news of a few years, which is nearer to itself than pages of the web are. */
const SLACK = 0.14
/** Reading all pages takes a minute. */
const EVERY = 5

const tables = await wordTables()(['nl', 'en', 'de'])
const pages = SETS.flatMap((set) => rowsOf(`link-gold/${set}.dev.pages.jsonl`))
  .filter(({ url }, at) => at % EVERY === 0 && URL.canParse(url))
  .flatMap((row) => {
    const page = inspectRow(row).page
    const language = page?.language.detected ?? null
    if (page === null || language === null || !tables.has(language) || page.text.length < 800) return []
    return [{ url: new URL(row.url), title: page.title, text: page.text, language }]
  })

const share = <T>(items: readonly T[], holds: (item: T) => boolean): number => items.filter(holds).length / items.length

function halves({ text, language }: (typeof pages)[number]): [Reading, Reading] {
  const blocks = text.split('\n').filter((block) => block.trim() !== '')
  const half = blocks.length >> 1
  return [blocks.slice(0, half), blocks.slice(half)].map((part) =>
    read({ text: part.join('\n'), language }, tables),
  ) as [Reading, Reading]
}

test('a percentile is the share of random pages that are less near', { skip }, () => {
  const readings = pages.map((page) => ({
    host: page.url.hostname,
    reading: read({ ...page, text: page.text.slice(0, 2_000) }, tables),
  }))
  const percentiles = readings.flatMap(({ host, reading }, i) =>
    readings.slice(i + 1).flatMap((other) => (other.host === host ? [] : compare(reading, other.reading).percentile)),
  )
  for (const level of [0.5, 0.9]) {
    const below = share(percentiles, (value) => value < level)
    assert.ok(Math.abs(below - level) < SLACK, `${below.toFixed(3)} of ${percentiles.length} pairs lie below ${level}`)
  }
})

test('halves of one article share a subject by their score, halves of two mostly do not', { skip }, () => {
  const cut = pages.map(halves).filter(([one, other]) => Math.min(one.length, other.length) > 60)
  const same = share(cut, ([one, other]) => compare(one, other).score > 0.5)
  const shifted = cut.map(([one], at) => [one, cut[(31 * at + 17) % cut.length]![1]] as const)
  const others = share(shifted, ([one, other]) => compare(one, other).score > 0.5)
  assert.ok(same > 0.98, `${same.toFixed(3)} of the same article`)
  assert.ok(others < 0.33, `${others.toFixed(3)} of two articles`)
})

test('hardly a page is about something else than its address says', { skip }, () => {
  const fits = pages.flatMap((page) => addressFit(page.url.pathname, page, tables) ?? [])
  assert.ok(share(fits, ({ fits }) => fits) > 0.99)
  const swapped = pages.flatMap(
    ({ url }, at) => addressFit(url.pathname, pages[(31 * at + 17) % pages.length]!, tables) ?? [],
  )
  assert.ok(share(swapped, ({ fits }) => !fits) > 0.5)
})
