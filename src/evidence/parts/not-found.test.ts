import assert from 'node:assert/strict'
import { it } from 'node:test'
import { pageOf } from '../../../test/material/page-of.ts'
import { findNotFound } from './not-found.ts'

for (const [title, body] of [
  ['Pagina niet gevonden | Bakker', '<h1>Helaas</h1><p>Deze pagina bestaat niet meer.</p>'],
  ['404', '<h1>Oops! That page can’t be found.</h1><p>It looks like nothing was found at this location.</p>'],
  ['Bakker', '<h1>Seite nicht gefunden</h1><p>Die gewünschte Seite existiert nicht.</p>'],
  ['Page introuvable', '<h1>Page introuvable</h1>'],
  ['Error', '<h1>404</h1><p>No se encontró: la página no existe.</p>'],
] as const) {
  it(`knows “${title}” with ${body}`, () => assert.ok(findNotFound(pageOf(`<title>${title}</title>${body}`))))
}
const story = '<p>Een foutpagina kan een bezoeker helpen om verder te zoeken op de site die hij bezocht.</p>'.repeat(12)
for (const [title, body] of [
  ['Pagina niet gevonden: zo maakt u een goede 404-pagina', `<h1>Een goede 404-pagina</h1>${story}`],
  ['Page not found', `<h1>Page not found</h1>${story}`],
  ['Lost and found', '<h1>Lost and found</h1><p>Your keys can be collected.</p>'],
  ['Peugeot 404', '<h1>Peugeot 404</h1><p>Gebouwd van 1960 tot 1975.</p>'],
] as const) {
  it(`takes “${title}” for a page`, () => assert.equal(findNotFound(pageOf(`<title>${title}</title>${body}`)), null))
}
