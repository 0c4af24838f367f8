import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { relevanceEvidence, type RelevanceTexts } from './relevance-evidence.ts'
import { siteSubject } from './site-subject.ts'
import { parseWordTable } from './word-table.ts'

const tables = new Map(
  ['nl', 'en'].map((language) => [
    language,
    parseWordTable(readFileSync(new URL(`../../data/words/${language}.bin`, import.meta.url))),
  ]),
)

const BREAD =
  'Zuurdesembrood bakken begint met een starter van meel en water. Kneed het deeg kort, laat het een nacht rijzen in de koelkast en bak het brood in een hete oven met stoom. De korst wordt knapperig en het kruim blijft zacht. Volkorenmeel geeft meer smaak, maar vraagt meer water. Gebruik een rijsmandje en snijd het deeg in voor het de oven in gaat. Wie vaker bakt, leert zien wanneer het deeg klaar is: het veert langzaam terug als je erop drukt.'

const texts: RelevanceTexts = {
  page: { title: 'Zuurdesembrood bakken', text: BREAD, language: 'nl', type: 'article' },
  paragraph:
    'Kneed het deeg kort, laat het een nacht rijzen in de koelkast en bak het brood in een hete oven met stoom, zoals bij deze bakkerij.',
  anchor: 'deze bakkerij',
  target: { title: 'Brood en deeg', text: 'Bakkerij met brood van zuurdesem, meel en taart.', language: 'nl' },
  site: siteSubject(
    { sentence: 'Brood en gebak bakken, recepten met meel en deeg', keywords: ['brood'], languages: ['nl', 'en'] },
    [],
    tables,
  ),
}

test('a page on the subject of the site is near to it, and says by which words', () => {
  const { pageToNiche, paragraphToTarget } = relevanceEvidence(texts, tables)
  assert.ok(pageToNiche.score! > 0.9)
  assert.ok(pageToNiche.words.some(({ here }) => here === 'brood' || here === 'deeg'))
  assert.ok(paragraphToTarget.score! > 0.5)
})

test('a page on another subject is not', () => {
  const niche = { sentence: 'Hypotheken en leningen vergelijken', keywords: [], languages: ['nl'] }
  assert.ok(relevanceEvidence({ ...texts, site: siteSubject(niche, [], tables) }, tables).pageToNiche.score! < 0.3)
})

test('a page with too little text is unknown; its title and anchor still say something', () => {
  const { pageToNiche, titleAndAnchor } = relevanceEvidence(
    { ...texts, page: { ...texts.page, text: 'Welkom.' } },
    tables,
  )
  assert.deepEqual(pageToNiche, { score: null, percentile: null, words: [] })
  assert.ok(titleAndAnchor.score! > 0.5)
})

test('a few sentences are enough to tell the subject', () => {
  const few = relevanceEvidence({ ...texts, page: { ...texts.page, text: BREAD.slice(0, 260) } }, tables)
  assert.ok(few.pageToNiche.score! > 0.9)
})

test('without the page linked to, the paragraph is unknown', () => {
  assert.equal(relevanceEvidence({ ...texts, target: null }, tables).paragraphToTarget.score, null)
})

test('a niche in Dutch is compared with a page in English', () => {
  const page = {
    ...texts.page,
    title: 'Sourdough bread',
    language: 'en',
    text: 'Baking sourdough bread starts with flour and water. Knead the dough, let it rise overnight and bake the loaf in a hot oven with steam. '.repeat(
      4,
    ),
  }
  const { pageToNiche, pageLanguage, siteLanguages } = relevanceEvidence({ ...texts, page }, tables)
  assert.ok(pageToNiche.score! > 0.5)
  assert.equal(pageLanguage, 'en')
  assert.deepEqual(siteLanguages, ['nl', 'en'])
})

test('a site that says nothing about itself leaves relevance unknown', () => {
  const site = siteSubject({ sentence: '', keywords: [], languages: [] }, [], tables)
  assert.equal(relevanceEvidence({ ...texts, site }, tables).pageToNiche.score, null)
})
