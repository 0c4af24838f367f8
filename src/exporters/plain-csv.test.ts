import assert from 'node:assert/strict'
import { it } from 'node:test'
import { toPlainCsv } from './plain-csv.ts'

it('writes the names and then the rows, lists as words, safe against formulas', async () => {
  const rows = [
    { anchor: '=1+1', rel: ['nofollow', 'ugc'], relevance: 0.5, status: null },
    { anchor: 'a, b', rel: [], relevance: null, status: 200 },
  ]
  const lines = (await Array.fromAsync(toPlainCsv(rows))).join('').split('\r\n')
  assert.deepEqual(lines, ['\ufeffanchor,rel,relevance,status', `"'=1+1",nofollow ugc,0.5,`, '"a, b",,,200', ''])
})
it('writes nothing for no rows', async () => assert.deepEqual(await Array.fromAsync(toPlainCsv([])), []))
