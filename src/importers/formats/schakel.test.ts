import assert from 'node:assert/strict'
import { it } from 'node:test'
import { auditedLink } from '../../../test/material/audited-link.ts'
import { importText } from '../../../test/material/import-text.ts'
import { toCsv } from '../../exporters/index.ts'
import { LANGUAGES } from '../../model/text.ts'

const ANCHORS = ['our words', '=1+1', "'=1+1", "'", '-', '\t@x', '\0y', '＝z', ' a "b"; c, d\r\ne ', 'é € 😀', '']

for (const language of [undefined, ...LANGUAGES])
  it(`gives back what our own links.csv was made from: header ${language ?? 'for scripts'}`, async () => {
    const links = ANCHORS.map((anchor) => auditedLink({ anchor, rel: ['nofollow', 'ugc'] }))
    const csv = await Array.fromAsync(toCsv(links, { ...(language && { language }), explain: () => '=cmd' }))
    const found = await importText(csv.join(''))
    assert.deepEqual(
      found.map((each) => ('source' in each ? each.anchor : each)),
      ANCHORS,
    )
    assert.deepEqual(found[0], {
      source: 'https://a.example/p',
      target: 'https://us.example/x',
      scope: 'page',
      anchor: 'our words',
      title: 'A title',
      rel: ['nofollow', 'ugc'],
      provenance: { importer: 'schakel', file: 'links.csv', line: 2 },
    })
  })
