import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { eld } from 'eld/extrasmall'
import { languageByLetters } from './letter-language.ts'

// Under 350 bytes each: eld reads no further.
const TEXTS = [
  'De bakker staat elke ochtend vroeg op om ’t brood te bakken dat hij later in de winkel verkoopt.',
  "The baker doesn't sell bread on Sundays; 'never on Sundays', she says, and that's that.",
  'Der Bäcker steht jeden Morgen früh auf, um das Brot zu backen, das er später im Laden verkauft.',
  'Le boulanger se lève tôt chaque matin pour faire le pain qu’il vendra l’après-midi à ses clients.',
  'Пекарь каждое утро встаёт рано, чтобы испечь хлеб, который он потом продаёт в лавке.',
  'パン屋は毎朝早く起きて、店で売るパンを焼きます。',
  'يستيقظ الخباز كل صباح باكرا ليخبز الخبز الذي يبيعه لاحقا في المتجر.',
  `Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz${'x'.repeat(60)} ist ein langes Wort`,
]

describe('languageByLetters', () => {
  for (const text of TEXTS) {
    it(`says what eld says of "${text.slice(0, 30)}"`, () =>
      assert.equal(languageByLetters(text), eld.detect(text).language))
  }
  it('says nothing of what holds no letters', () => assert.equal(languageByLetters('12 + 30 = 42 ´´´ …'), null))
  it('takes time in proportion to the text', () => {
    const started = performance.now()
    languageByLetters('’'.repeat(3_000) + 'a’'.repeat(100_000))
    assert.ok(performance.now() - started < 500)
  })
})
