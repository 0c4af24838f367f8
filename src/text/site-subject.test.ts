import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { read } from './reading.ts'
import { nearnessToSite, siteSubject } from './site-subject.ts'
import { parseWordTable } from './word-table.ts'

const tables = new Map(
  ['nl', 'en'].map((language) => [
    language,
    parseWordTable(readFileSync(new URL(`../../data/words/${language}.bin`, import.meta.url))),
  ]),
)
const NICHE = { sentence: 'Brood bakken', keywords: ['zuurdesem'], languages: ['nl'] }
const nl = (text: string) => ({ text, language: 'nl' })
const PAGES = [
  nl(
    'Zuurdesembrood bakken met een starter van meel en water. Kneed het deeg, laat het rijzen en bak het in een hete oven. De korst wordt knapperig en het kruim blijft zacht. Volkorenmeel geeft smaak maar vraagt meer water.',
  ),
  nl(
    'Roggebrood bakt u langzaam op een lage temperatuur. Het deeg is plakkerig en rijst weinig, maar het brood blijft lang vers. Gebruik een bakblik, meng zaden en zout door het meel en laat het brood een dag rusten.',
  ),
  nl(
    'Een rijsmandje houdt het deeg in vorm tijdens het rijzen. Bestrooi het met rijstmeel zodat het brood niet plakt. Snijd het deeg in met een scherp mesje en bak het op een steen, met stoom in de oven voor een mooie korst.',
  ),
]
const bread = read(
  nl('Het deeg van volkorenmeel rijst trager dan wit deeg, maar het brood smaakt voller en de korst bakt mooi bruin.'),
  tables,
)
const loans = read(
  nl(
    'De hypotheekrente stijgt en de bank vraagt bij een lening om een hogere aflossing en meer zekerheid van de klant.',
  ),
  tables,
)

describe('nearnessToSite', () => {
  it('takes the nearness of the site’s own pages for the measure', () => {
    const site = siteSubject(NICHE, PAGES, tables)
    const score = (reading: typeof bread): number => nearnessToSite(reading, site).score ?? NaN
    assert.ok(score(bread) > 0.6, String(score(bread)))
    assert.ok(score(loans) < 0.4, String(score(loans)))
    assert.ok(score(read(PAGES[0]!, tables)) > 0.85)
  })
  it('goes by the niche alone when too few own pages were read', () => {
    const site = siteSubject(NICHE, PAGES.slice(0, 1), tables)
    assert.equal(site.usual, null)
    assert.ok((nearnessToSite(bread, site).score ?? 0) > (nearnessToSite(loans, site).score ?? 1))
  })
  it('compares across languages and names words of both', () => {
    const english = read(
      {
        language: 'en',
        text: 'Knead the sourdough, let the dough rise and bake the loaf of bread in a hot oven until the crust is brown.',
      },
      tables,
    )
    const { score, words } = nearnessToSite(english, siteSubject(NICHE, PAGES, tables))
    assert.ok((score ?? 0) > 0.5)
    assert.ok(words.some(({ here, there }) => here !== there))
  })
})
