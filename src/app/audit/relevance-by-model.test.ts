import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PageEvidence } from '../../model/evidence.ts'
import { projectSchema } from '../../model/project.ts'
import { inspect } from '../../evidence/index.ts'
import { read, referenceTexts, scaleFrom } from '../../text/index.ts'
import type { Embedded } from '../embedded.ts'
import { wordTables } from '../word-tables.ts'
import type { OwnPages } from './own-pages.ts'
import { openRelevance } from './relevance.ts'
import { relevanceByModel } from './relevance-by-model.ts'

const tables = await wordTables()(['nl'])
const vectorOf = (text: string): Float32Array => read({ text, language: 'nl' }, tables).vector!

/** A model that sees the words backwards: what is near for the tables is far for it, and the other way round. */
function contrary({ failing = false } = {}): Embedded & { readonly asked: string[] } {
  const asked: string[] = []
  const scale = scaleFrom(referenceTexts().map(vectorOf))
  return {
    asked,
    scale,
    vectors: (texts) => {
      asked.push(...texts)
      const sign = (text: string): number => (/Snoei/.test(text) ? -1 : 1)
      return Promise.resolve(failing ? null : texts.map((text) => vectorOf(text).map((value) => value * sign(text))))
    },
  }
}

const ROSES = 'Snoei de rozen in maart, knip boven een knop en geef de struik compost. '.repeat(8)
const GARDEN = 'De tuin in het voorjaar: rozen, tulpen, compost en snoeien van struiken en heggen. '.repeat(8)
const own: OwnPages = {
  page: () => ({ title: 'Tuin', text: GARDEN, language: 'nl' }),
  pages: () => ['rozen', 'heggen', 'bollen'].map((title) => ({ title, text: `${GARDEN} ${title}`, language: 'nl' })),
  home: null,
  links: [],
}
const project = projectSchema.parse({ site: 'https://tuin.example', niche: 'Tuinieren', languages: ['nl'] })

function pageOf(text: string): PageEvidence {
  const body = Buffer.from(`<html lang="nl"><title>Rozen</title><body><main><p>${text}</p></main>`)
  const page = { kind: 'page', url: 'https://a.example/x', finalUrl: 'https://a.example/x', body } as const
  const rest = { at: '2026-01-05T00:00:00Z', hops: [], robots: null, status: 200, cut: null, unchanged: false } as const
  const headers = [['content-type', 'text/html; charset=utf-8']] as const
  return inspect({ ...page, ...rest, headers }, { match: () => null, pages: new Set() }).page!
}

test('the model measures where the tables found enough text, and the words stay theirs', async () => {
  const byTables = await openRelevance(project, own)
  const byModel = await relevanceByModel(byTables, contrary(), project, own)
  const [was, is] = [await byTables.of(pageOf(ROSES), null, null), await byModel.of(pageOf(ROSES), null, null)]
  assert.ok(was.pageToNiche.score! > 0.5 && is.pageToNiche.score! < 0.1)
  assert.deepEqual(is.pageToNiche.words, was.pageToNiche.words)
  assert.equal(is.paragraphToTarget.score, null)
})
test('a page with too little text is not asked about', async () => {
  const model = contrary()
  const byModel = await relevanceByModel(await openRelevance(project, own), model, project, own)
  assert.equal((await byModel.of(pageOf('Snoei de rozen.'), null, null)).pageToNiche.score, null)
  assert.ok(!model.asked.some((text) => text.includes('Snoei de rozen.')))
})
test('without a model, or with one that fails, the tables measure', async () => {
  const byTables = await openRelevance(project, own)
  assert.equal(await relevanceByModel(byTables, null, project, own), byTables)
  const byModel = await relevanceByModel(byTables, contrary({ failing: true }), project, own)
  assert.deepEqual(await byModel.of(pageOf(ROSES), null, null), await byTables.of(pageOf(ROSES), null, null))
})
