import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseTree } from '../tree/index.ts'
import { placeLinks } from './index.ts'

const PROSE =
  'The old mill at the edge of the village was rebuilt last spring, and since then people from the whole valley come to have their grain ground there. '
const TEXT = `<h1>The mill</h1>${`<p>${PROSE.repeat(3)}</p>`.repeat(4)}`

function regions(html: string): string[] {
  const page = parseTree(`<title>The mill</title><body>${html}`)
  return placeLinks(page, { url: 'https://mill.example/stones/grit' }).map(({ region }) => region)
}

describe('ways around a site without a name', () => {
  it('are the steps of a path', () => {
    const path = '<div><a href="/">Home</a> › <a href="/stones">Stones</a> › Grit</div>'
    assert.deepEqual(regions(`${path}<div>${TEXT}</div>`), ['nav', 'nav'])
    assert.deepEqual(regions(`${path.replaceAll('›', '/')}<div>${TEXT}</div>`), ['nav', 'nav'])
  })

  it('are links to the page before and after', () => {
    const pages = '<div><a href="/a" rel="prev">Flour</a> <a href="/b">Water »</a> <a href="/c">Older posts</a></div>'
    assert.deepEqual(regions(`<div>${TEXT}</div>${pages}`), ['nav', 'nav', 'nav'])
  })

  it('are links to places on the page', () => {
    assert.deepEqual(regions(`<div><h1>Words</h1><p><a href="#a">A</a> <a href="#b">B</a></p>${TEXT}</div>`), [
      'nav',
      'nav',
    ])
  })

  it('are no links to other sites and no calls', () => {
    const links =
      '<div><a href="https://guild.example/">The guild »</a></div><div><a href="/more">Read more »</a></div>'
    assert.ok(!regions(`<div>${TEXT}</div>${links}`).includes('nav'))
  })
})
