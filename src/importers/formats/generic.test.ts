import assert from 'node:assert/strict'
import { it } from 'node:test'
import { importText } from '../../../test/material/import-text.ts'

it('reads source_url,target_url,anchor_text,first_seen', async () =>
  assert.deepEqual(
    await importText('source_url,target_url,anchor_text,first_seen\nhttps://a.example/p,/x,our words,2025-07-09\n'),
    [
      {
        source: 'https://a.example/p',
        target: 'https://us.example/x',
        scope: 'page',
        anchor: 'our words',
        firstSeen: '2025-07-09',
        provenance: { importer: 'generic', file: 'links.csv', line: 2 },
      },
    ],
  ))
it('reads what was agreed about a link from an agency sheet', async () => {
  const [claim] = await importText(
    'Vendor;Live link;Expected target;Expected anchor;Expected rel;Placement date;Cost\n' +
      'Bureau;https://a.example/p;https://us.example/x;our words;dofollow;28-09-2025;€ 150\n',
  )
  assert.ok(claim && 'source' in claim)
  assert.deepEqual(claim.expected, { target: 'https://us.example/x', anchor: 'our words', rel: [] })
  assert.deepEqual([claim.target, claim.firstSeen], ['https://us.example/x', '2025-09-28'])
})
it('finds the columns by what they hold when it knows no name', async () => {
  const [claim] = await importText(
    'Nr,Waar,Waarheen,Wanneer\n1,https://a.example/p,https://us.example/x,2025-07-09\n2,https://b.example/q,https://us.example/y,2025-07-10\n',
  )
  assert.ok(claim && 'source' in claim)
  assert.deepEqual(
    [claim.source, claim.target, claim.firstSeen],
    ['https://a.example/p', 'https://us.example/x', '2025-07-09'],
  )
})
it('skips links to other sites, rows without a page and rows with too many cells, and keeps short rows', async () =>
  assert.deepEqual(
    (
      await importText(
        'source_url,target_url,anchor_text\nhttps://a.example/p,https://other.example/\n,https://us.example/,x\n' +
          'https://b.example/,https://us.example/,words, more\nhttps://c.example/,https://us.example/\n',
      )
    ).map((each) => ('skipped' in each ? each.skipped : each.source)),
    ['other-target', 'no-url', 'bad-csv', 'https://c.example/'],
  ))
it('reads windows-1252 from a Dutch Excel', async () => {
  const [claim] = await importText(
    Buffer.from(
      'Bronpagina;Doelpagina;Ankertekst\nhttps://a.example/p;https://us.example/x;caf\xe9 \x96 \x80 5\n',
      'latin1',
    ),
  )
  assert.equal(claim && 'source' in claim && claim.anchor, 'café – € 5')
})
