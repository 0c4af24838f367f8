import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pageOf } from '../../../test/material/page-of.ts'
import { readMainText } from '../main-text.ts'
import { gatherDisclosures } from './disclosures.ts'

const prose = `<p>${'Een zin van een artikel dat ergens over gaat, met genoeg woorden om te tellen. '.repeat(6)}</p>`
const gather = (html: string) => {
  const page = pageOf(html)
  return gatherDisclosures(page, readMainText(page), []).map(({ kind, scope }) => `${kind} ${scope}`)
}

describe('gatherDisclosures', () => {
  for (const [line, found] of [
    ['Gesponsord bericht', 'sponsored page'],
    ['Sponsored post', 'sponsored page'],
    ['Advertorial', 'sponsored page'],
    ['Deze blog is tot stand gekomen in samenwerking met een adverteerder.', 'sponsored page'],
    ['Dit is een betaalde samenwerking.', 'sponsored page'],
    ['This article was paid for by an advertiser.', 'sponsored page'],
    ['Dieser Beitrag enthält Werbung.', 'sponsored page'],
    ['Dit is een gesponsord artikel.', 'sponsored page'],
    ['Dit artikel bevat reclame.', 'sponsored page'],
    ['Betaalde promotie', 'sponsored page'],
    ['Advertorial – Bakkerij Het Kruim', 'sponsored page'],
    ['#spon', 'sponsored page'],
    ['Voor dit artikel ontving ik een vergoeding.', 'sponsored page'],
    ['Ik kreeg deze oven gratis van de maker in ruil voor een eerlijk verhaal.', 'sponsored page'],
    ['Paid partnership with Crumb Bakery', 'sponsored page'],
    ['Advertisement feature', 'sponsored page'],
    ['Thank you to Crumb Bakery for sponsoring this post.', 'sponsored page'],
    ['The author was compensated for this article.', 'sponsored page'],
    ['Dieser Artikel ist eine bezahlte Kooperation.', 'sponsored page'],
    ['Contenu sponsorisé par la boulangerie', 'sponsored page'],
    ['Cet article est sponsorisé par une marque.', 'sponsored page'],
    ['Este artículo ha sido patrocinado por una marca.', 'sponsored page'],
    ['This post may contain affiliate links.', 'affiliate page'],
    ['Wij ontvangen een commissie als u via ons koopt.', 'affiliate page'],
    ['In deze blog staan affiliate links.', 'affiliate page'],
    ['In diesem Beitrag befinden sich Affiliate-Links.', 'affiliate page'],
    ['Bestel je via deze link, dan krijg ik een kleine commissie.', 'affiliate page'],
    ['Dit is een gastblog van een bevriende schrijver.', 'guest-post page'],
    ['Wilt u ook een gastblog plaatsen op een van onze sites?', 'sells-links site'],
    ['Prijs voor een backlink: € 75', 'sells-links site'],
    ['Links ruilen? Stuur ons een bericht.', 'exchanges-links site'],
  ] as const) {
    it(`hears “${line}”`, () => assert.deepEqual(gather(`<h1>Kop</h1><div><p>${line}</p>${prose}</div>`), [found]))
  }
  for (const html of [
    `<h1>Wat is een gesponsord bericht?</h1>${prose}`,
    `<p>Veel bloggers leven van gesponsorde berichten en betaalde samenwerkingen.</p>${prose}`,
    `<p>Is dit artikel gesponsord?</p>${prose}`,
    `<p>Een blogger schreef: "Dit artikel is betaald".</p>${prose}`,
    `<blockquote>This post is sponsored by a brand.</blockquote>${prose}`,
    `<h3>Sponsored content</h3><a href=/x>Een kaart</a>${prose}`,
    `<p>Sponsored</p>${prose}`,
    `<p>The mill worked for the village in exchange for a fee.</p>${prose}`,
    `<p>Thanks to all who helped, and to the bank for sponsoring this race.</p>${prose}`,
    `<p>De campagne van de bakker bevat reclame voor brood.</p>${prose}`,
    `<div><a href=/cat>Advertorial</a></div>${prose}`,
    `<p>De club heeft een nieuwe sponsor: de bakker betaalt de shirts.</p>${prose}`,
    `<p>We exchanged letters and links of the chain.</p>${prose}`,
  ]) {
    it(`hears nothing in ${html.slice(0, 70)}`, () => assert.deepEqual(gather(html), []))
  }
  it('hears a label over an introduction that stands apart from the long text', () => {
    const page = (label: string) =>
      `<h1>Ovens</h1><ul>${'<li><a href=/x>Een onderdeel van deze lange bladzijde</a></li>'.repeat(9)}</ul><section>${label}${prose}</section><main>${prose.repeat(9)}</main>`
    assert.deepEqual(gather(page('<p>Advertorial</p>')), ['sponsored page'])
    assert.deepEqual(gather(page('<p>Advertorial</p><p>Ovens</p>')), [])
  })
  it('takes words in a footer for the site’s, not the page’s', () =>
    assert.deepEqual(gather(`<main>${prose}</main><footer><p>Our site contains affiliate links.</p></footer>`), [
      'affiliate site',
    ]))
  it('ties a remark beside a link to that link', () => {
    const page = pageOf(prose)
    const link = { paragraph: 'Koop het bij de bakker (gesponsorde link).' }
    const [found] = gatherDisclosures(page, readMainText(page), [
      link as Parameters<typeof gatherDisclosures>[2][number],
    ])
    assert.deepEqual([found?.kind, found?.scope], ['sponsored', 'link'])
  })
})
