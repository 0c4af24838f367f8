import assert from 'node:assert/strict'
import { it } from 'node:test'
import { importText } from '../../../test/material/import-text.ts'

it('reads Top linking sites as sites, not pages', async () =>
  assert.deepEqual(await importText('Site,Linking pages,Target pages\na.example,"1,240",3\n'), [
    {
      source: 'https://a.example/',
      target: null,
      scope: 'origin',
      metrics: { 'search-console.linking-pages': 1240, 'search-console.target-pages': 3 },
      provenance: { importer: 'search-console-sites', file: 'links.csv', line: 2 },
    },
  ]))
it('recognises the table in a language it does not know', async () => {
  const [claim] = await importText('Sites;Linkende pagina’s;Doelpagina’s\na.example;1.240;3\n')
  assert.equal(claim && 'source' in claim && claim.source, 'https://a.example/')
})
