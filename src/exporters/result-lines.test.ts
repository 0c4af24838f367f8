import assert from 'node:assert/strict'
import { it } from 'node:test'
import { auditedLink } from '../../test/material/audited-link.ts'
import type { Scheme } from '../model/scheme.ts'
import { toResultLines } from './result-lines.ts'

const SCHEME: Scheme = { kind: 'pbn', family: 'network', members: ['a.example'], score: 0.9, evidence: [] }

it('writes one line a link with the fields that scripts rely on', async () =>
  assert.deepEqual(await Array.fromAsync(toResultLines([auditedLink({ scheme: SCHEME }), auditedLink()])), [
    '{"source_url":"https://a.example/p","target_url":"https://us.example/x","found":true,"status":200,"anchor":"our words",' +
      '"anchor_class":"other","rel":[],"followed":true,"placement":"body","sitewide":false,"indexable":"yes",' +
      '"index_reason":"nothing-in-the-way","relevance":0.81234,"scheme":{"kind":"pbn","family":"network","members":["a.example"]},"paid":null,' +
      '"grade":"strong","outcome":"ok"}\n',
    '{"source_url":"https://a.example/p","target_url":"https://us.example/x","found":true,"status":200,"anchor":"our words",' +
      '"anchor_class":"other","rel":[],"followed":true,"placement":"body","sitewide":false,"indexable":"yes",' +
      '"index_reason":"nothing-in-the-way","relevance":0.81234,"scheme":null,"paid":null,"grade":"strong","outcome":"ok"}\n',
  ]))
