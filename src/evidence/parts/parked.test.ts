import assert from 'node:assert/strict'
import { it } from 'node:test'
import { pageOf } from '../../../test/material/page-of.ts'
import { findParked } from './parked.ts'

const find = (html: string) => findParked(pageOf(html, 'https://bakker.test/'))

for (const html of [
  '<h1>bakker.test</h1><p>Deze domeinnaam is te koop. Vraag een prijs aan.</p>',
  '<title>bakker.test</title><p>This domain may be for sale.</p>',
  '<p>Diese Domain steht zum Verkauf</p>',
  '<p>Deze domeinnaam is geregistreerd voor een klant.</p>',
  '<script src="https://img.sedoparking.com/x.js"></script>',
]) {
  it(`knows ${html}`, () => assert.ok(find(html)))
}
for (const html of [
  '<h1>Huis te koop</h1><p>Dit huis is te koop voor een mooie prijs.</p>',
  `<h1>Domeinen</h1><p>${'Deze domeinnaam is te koop, zegt een handelaar in een lang verhaal over namen. '.repeat(30)}</p>`,
]) {
  it(`takes ${html.slice(0, 60)} for a page`, () => assert.equal(find(html), null))
}
