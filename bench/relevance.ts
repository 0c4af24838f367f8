/** Reading and comparing texts of 300 characters, Dutch and English; load time and memory of the word tables. */
import { cpus } from 'node:os'
import { wordTables } from '../src/app/word-tables.ts'
import { compare, matchingWords, read, type Reading } from '../src/text/index.ts'

const TEXTS = 6000
const ROUNDS = 5
const LETTERS = 300

const SENTENCES = {
  nl: [
    'Met tent en kinderen fietsten wij langs de Maas, over vlakke wegen en door dorpen met een bakker.',
    'De gemeenteraad besloot dat het zwembad een nieuw dak krijgt en dat de kaartjes duurder worden.',
    'Wie een lening afsluit, vergelijkt de rente van banken en kijkt hoe lang die vaststaat.',
    'Het onderzoek liet zien dat zonnepanelen op een schuin dak in de winter weinig stroom leveren.',
    'Kneed het deeg kort, laat het een nacht rijzen en bak het brood in een hete oven met stoom.',
  ],
  en: [
    'We took the children and a tent along the river, on flat roads through villages with a bakery.',
    'The council decided that the swimming pool gets a new roof and that tickets will cost more.',
    'Before you take out a mortgage, compare the interest rates of banks and how long they are fixed.',
    'The study showed that solar panels on a sloping roof deliver little electricity in winter.',
    'Knead the dough, let it rise overnight and bake the loaf in a hot oven with steam.',
  ],
} as const

/** Texts with all words in another order, so that no two are equal. */
function textOf(language: 'nl' | 'en', seed: number): string {
  const words = SENTENCES[language].join(' ').split(' ')
  let state = seed + 1
  const next = (): number => (state = (state * 48271) % 2147483647)
  let text = ''
  while (text.length < LETTERS) text += ` ${words[next() % words.length]}`
  return text.slice(0, LETTERS)
}

function best(count: number, work: () => void): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1e6
  })
  return Math.round(count / Math.min(...times))
}

const before = process.memoryUsage().rss
const start = performance.now()
const tables = await wordTables()(['nl', 'en'])
const loaded = performance.now() - start
const grown = (process.memoryUsage().rss - before) / 2 ** 20

const texts = Array.from({ length: TEXTS }, (_, i) => {
  const language = i % 2 === 0 ? 'nl' : 'en'
  return { text: textOf(language, i), language }
})
const readings: Reading[] = texts.map((text) => read(text, tables))
const pairs = readings.map((reading, i) => [reading, readings[(i + 1) % TEXTS]!] as const)

console.log(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}`)
console.log(`tables of nl and en: read in ${loaded.toFixed(0)} ms, ${grown.toFixed(0)} MB of memory`)
console.log(`texts read a second: ${best(TEXTS, () => texts.forEach((text) => read(text, tables)))}`)
console.log(`pairs compared a second: ${best(TEXTS, () => pairs.forEach(([a, b]) => compare(a, b)))}`)
console.log(`pairs explained a second: ${best(TEXTS, () => pairs.forEach(([a, b]) => matchingWords(a, b)))}`)
