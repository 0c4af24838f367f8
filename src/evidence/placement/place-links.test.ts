import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseTree } from '../tree/index.ts'
import { linkPlacer, PLACEMENT_MESSAGES, placeLinks } from './index.ts'
import { growthPerTenfold, MOST_GROWTH } from '../../../test/material/growth.ts'

const PROSE =
  'The old mill at the edge of the village was rebuilt last spring, and since then people from the whole valley come to have their grain ground there. '

interface Parts {
  readonly header?: string
  readonly article?: string
  readonly after?: string
}

function page({ header = '', article = '', after = '' }: Parts): string {
  const paragraphs = `<p>${PROSE.repeat(2)}</p>`.repeat(3)
  return `<!doctype html><title>The mill</title><body>${header}<div class="wrap"><h1>The mill</h1>${paragraphs}${article}${paragraphs}</div>${after}`
}

function regions(parts: Parts): string[] {
  return placeLinks(parseTree(page(parts)), { url: 'https://example.org/mill' }).map(({ region }) => region)
}

const LINK = '<a href="https://miller.example/">the miller</a>'
const MENU =
  '<ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/contact">Contact</a></li></ul>'

describe('placing links', () => {
  it('calls a link in the running text body', () => {
    assert.deepEqual(
      regions({ article: `<p>${PROSE} According to ${LINK}, the stones are older than the church. ${PROSE}</p>` }),
      ['body'],
    )
  })

  it('calls a menu nav', () => {
    assert.deepEqual(regions({ header: `<nav>${MENU}</nav>` }), ['nav', 'nav', 'nav'])
  })

  it('calls a link list in the footer footer, even where a nav element stands in it', () => {
    assert.deepEqual(regions({ after: `<footer><nav>${MENU}</nav></footer>` }), ['footer', 'footer', 'footer'])
  })

  it('calls a blogroll in a side column sidebar', () => {
    assert.deepEqual(regions({ after: `<aside><h3>Friends</h3>${MENU}</aside>` }), ['sidebar', 'sidebar', 'sidebar'])
  })

  it('calls a link under a comment comment', () => {
    const comment = `<div id="comments"><div class="comment"><b>Jan</b><p>Nice! See <a href="https://buy.example/">cheap stones</a></p></div></div>`
    assert.deepEqual(regions({ after: comment }), ['comment'])
  })

  it('calls a link that a style takes out of sight hidden', () => {
    const styled = `<style>.z9 { position: absolute; left: -9999px }</style><div class="z9">${LINK}</div><div style="display:none">${LINK}</div>`
    assert.deepEqual(regions({ article: styled }), ['hidden', 'hidden'])
  })

  it('says of a link asked alone what it says of it among all', () => {
    const html = page({
      header: `<header><nav>${MENU}</nav></header>`,
      article: `<p>${PROSE} ${LINK}, ${PROSE}</p><ul><li>${LINK}: ${PROSE}</li><li>${LINK}</li></ul>`,
      after: `<aside><h3>Friends</h3>${MENU}</aside><div id="comments"><p>Nice! ${LINK}</p></div><footer>${MENU}</footer>`,
    })
    const context = { url: 'https://example.org/mill' }
    const all = placeLinks(parseTree(html), context)
    assert.deepEqual(
      all.map((_, link) => linkPlacer(parseTree(html), context)(link)),
      all,
    )
  })

  it('does not call a whole article hidden because it fades in', () => {
    const html = page({ article: `<p>${PROSE}${LINK} ${PROSE}</p>` }).replace('class="wrap"', 'style="opacity:0"')
    assert.deepEqual(
      placeLinks(parseTree(html)).map(({ region }) => region),
      ['body'],
    )
  })

  it('reads what block it is from the heading where no name says it', () => {
    const list =
      '<h3>Lees ook</h3><ul><li><a href="/bridge">The bridge is closed until May</a></li><li><a href="/fair">The fair was a success again</a></li></ul>'
    assert.deepEqual(regions({ after: list }), ['related', 'related'])
  })

  it('takes a box about the author for bio, though it reads like the article', () => {
    const bio = `<div class="author-bio"><h4>About</h4><p>Tom lives by the sea, and writes about mills. He learned it all from ${LINK}, he says.</p></div>`
    assert.deepEqual(regions({ article: bio }), ['bio'])
  })

  it('knows that box where a blog calls its article a post', () => {
    const bio = `<div class="author-bio"><h4>Over de auteur</h4><p>Tom lives by the sea, and writes about mills. He learned it all from ${LINK}, he says.</p></div>`
    const html = `<title>The mill</title><h1>The mill</h1><div class="post">${`<p>${PROSE}</p>`.repeat(5)}</div>${bio}`
    assert.deepEqual(
      placeLinks(parseTree(html)).map(({ region }) => region),
      ['bio'],
    )
  })

  it('does not take a link to another site for a step of the path', () => {
    const column = (href: string) =>
      `<aside class="toc-column"><h3>Friends</h3><ul><li><a href="${href}">Mills of the north</a></li></ul></aside>`
    assert.deepEqual(regions({ after: column('https://mills.example/') }), ['sidebar'])
    assert.deepEqual(regions({ after: column('/part-two') }), ['nav'])
  })

  it('does not let a heading speak for what stands outside its box', () => {
    const after = `<div class="x1"><h3>Reacties</h3><p>Mooi!</p></div><div class="x2" role="contentinfo"><p>${LINK}</p></div>`
    assert.deepEqual(regions({ after }), ['footer'])
  })

  it('takes several headed lists beside the text for a side column', () => {
    const column = `<div class="x3"><h3>Recente berichten</h3>${MENU}<h3>Vrienden</h3><ul><li>${LINK}</li></ul></div>`
    assert.deepEqual(new Set(regions({ after: column })), new Set(['sidebar']))
  })

  it('does not take cards with headings that are links for a column of lists', () => {
    const card = (name: string) => `<div class="x5"><h3><a href="/${name}">The ${name} of the village</a></h3></div>`
    const after = `<div class="x4"><h2>Read next</h2>${card('bridge')}${card('church')}${card('school')}</div>`
    assert.deepEqual(new Set(regions({ after })), new Set(['related']))
  })

  it('reads what box it is from its first line, where that is no heading', () => {
    const after = `<div class="x4"><div class="x5">Keep reading</div><div class="x6">${MENU}</div></div><p>Mills of the valley.</p>`
    assert.deepEqual(new Set(regions({ after })), new Set(['related']))
  })

  it('takes a heading that promises more for one over other pages of the site', () => {
    assert.deepEqual(
      new Set(regions({ after: `<section><h2>Meer molens</h2>${MENU}</section>` })),
      new Set(['related']),
    )
  })

  it('reads from its heading what an aside in the article is', () => {
    const aside = (heading: string) => `<aside><h3>${heading}</h3>${MENU}</aside>`
    const html = page({ article: aside('Lees ook') }).replace('<div class="wrap">', '<article>')
    assert.deepEqual(new Set(placeLinks(parseTree(html)).map(({ region }) => region)), new Set(['related']))
    assert.deepEqual(new Set(regions({ after: aside('Recent posts') })), new Set(['sidebar']))
  })

  it('sees no foot of the page in what is declared its main part', () => {
    const html = page({ after: '<p><a href="/next-mill">The next mill</a></p>' })
    const within = html.replace('<body>', '<body><main>')
    assert.deepEqual(
      [html, within].map((one) => placeLinks(parseTree(one)).map(({ region }) => region)),
      [['footer'], ['other']],
    )
  })

  it('takes what stands under a heading of comments for comments, however many they are and whatever they are called', () => {
    const said = `<div class="x7"><b>Jan</b><p>${PROSE} See <a href="https://jan.example/">my page</a>. ${PROSE}</p></div>`
    const below = (heading: string) => `<div class="x4"><h3>${heading}</h3>${said.repeat(5)}</div>`
    assert.deepEqual(new Set(regions({ after: below('5 comments') })), new Set(['comment']))
    assert.deepEqual(new Set(regions({ after: below('Klantbeoordelingen') })), new Set(['comment']))
    assert.deepEqual(new Set(regions({ article: below('Five mills') })), new Set(['body']))
  })

  it('does not take a link that is named About for a text about the author', () => {
    assert.deepEqual(regions({ after: '<div><a href="/about">About</a></div>' }), ['footer'])
  })

  it('calls a menu within the page header header', () => {
    assert.deepEqual(new Set(regions({ header: `<header><nav>${MENU}</nav></header>` })), new Set(['header']))
  })

  it('sees that a link has the colour of its background', () => {
    const white = `<p>${PROSE}<span style="background:#fff"><a href="/x" style="color: #ffffff">mills</a></span>. ${PROSE}</p>`
    assert.deepEqual(regions({ article: white }), ['hidden'])
  })

  it('gives one answer for every a with href, and none for one without', () => {
    assert.equal(
      regions({ after: '<a name="x">x</a><a href="/y">y</a><template><a href="/z">z</a></template>' }).length,
      1,
    )
  })

  it('tells comments on a blog from its text, though the theme calls the article a post; on a forum they are the text', () => {
    const comment = `<div class="comment"><p>${PROSE}${LINK} ${PROSE}</p></div>`
    const html = page({ article: `<div class="post"><p>${PROSE.repeat(9)}</p>${comment}</div>` })
    const regionOn = (isForum: boolean) => placeLinks(parseTree(html), { isForum: () => isForum })[0]?.region
    assert.deepEqual([regionOn(false), regionOn(true)], ['comment', 'body'])
  })

  it('names its reasons, each with a sentence in both languages', () => {
    const [placement] = placeLinks(parseTree(page({ article: `<p>${PROSE}${LINK} ${PROSE}</p>` })))
    assert.ok(placement !== undefined && placement.reasons.length > 0)
    for (const reason of placement.reasons) assert.ok(reason in PLACEMENT_MESSAGES, reason)
  })

  it('answers for an empty page', () => {
    assert.deepEqual(placeLinks(parseTree('')), [])
  })

  it('stays linear on a page that nests deep and links much', () => {
    const job = (size: number): unknown =>
      placeLinks(parseTree(`${'<div class="a b">'.repeat(size)}${'<a href="/x">x</a> '.repeat(size)}`))
    assert.ok(growthPerTenfold(job, 1000) < MOST_GROWTH)
  })
})
