import assert from 'node:assert/strict'
import { it } from 'node:test'
import { pageOf } from '../../../test/material/page-of.ts'
import { findShell } from './shell.ts'

const find = (html: string) => findShell(pageOf(html))
const script = '<script src=/app.js></script>'

for (const html of [
  `<title>App</title><div id="root"></div>${script}`,
  `<div id=page></div><noscript>You need to enable JavaScript to run this app.</noscript>${script}`,
  `<p>Zet JavaScript aan om deze site te zien.</p>${script}`,
  `<shop-root></shop-root>${script}`,
]) {
  it(`knows ${html}`, () => assert.ok(find(html)))
}
for (const html of [
  `<div id=root><h1>Kop</h1><p>${'Tekst die de server al stuurt. '.repeat(20)}</p></div>${script}`,
  '<div id=root></div>',
  `<p>Een korte pagina.</p>${script}`,
]) {
  it(`takes ${html.slice(0, 50)} for a page`, () => assert.equal(find(html), null))
}
