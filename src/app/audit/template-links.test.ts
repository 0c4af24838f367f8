import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { inspect } from '../../evidence/index.ts'
import type { LinkEvidence } from '../../model/evidence.ts'
import { targetMatcher } from '../../url/index.ts'
import { createTemplateLinks, imprintOf } from './template-links.ts'

const WANTED = { match: targetMatcher(['us.example']), pages: new Set<string>() }

function linksOf(url: string, html: string): readonly LinkEvidence[] {
  const { page } = inspect(
    {
      kind: 'page',
      url,
      finalUrl: url,
      at: '2026-01-05T09:00:00.000Z',
      hops: [],
      robots: null,
      status: 200,
      headers: [['content-type', 'text/html']],
      body: Buffer.from(html),
      cut: null,
      unchanged: false,
    },
    WANTED,
  )
  return page?.links ?? []
}

const page = (path: string, text: string, footer = ''): readonly [string, readonly LinkEvidence[]] => {
  const url = `https://blog.example/${path}`
  const prose = 'Een lange alinea over brood bakken met zuurdesem, meel, water en geduld. '.repeat(8)
  return [url, linksOf(url, `<main><article><p>${prose}</p><p>${text}</p></article></main><footer>${footer}</footer>`)]
}

describe('a link in the template of its site', () => {
  const credit = 'Gemaakt door <a href="https://us.example/">Us</a>'
  it('stands on every page that was seen, under whatever name', () => {
    const template = createTemplateLinks()
    const [one, links] = page('1', 'Over bakken.', credit)
    template.add(one, links)
    assert.equal(template.everywhere(), null)
    template.add(...page('2', 'Over deeg.', 'Bakkerij <a href="https://us.example/">De Korst</a>'))
    assert.deepEqual(template.everywhere(), [imprintOf(links[0]!)])
    template.add(...page('3', 'Over ovens.'))
    assert.deepEqual(template.everywhere(), [])
  })
  it('is not what an author wrote twice, in different sentences', () => {
    const template = createTemplateLinks()
    const cited = '<a href="https://us.example/brood">brood</a>'
    const [one, links] = page('1', `Ons recept komt van ${cited}, dat we al jaren lezen.`)
    template.add(one, links)
    template.add(...page('2', `Wie meer wil weten over meel kan terecht bij ${cited}.`))
    assert.equal(links[0]?.placement.region, 'body')
    assert.deepEqual(template.everywhere(), [])
  })
})
