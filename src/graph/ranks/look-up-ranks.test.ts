import assert from 'node:assert/strict'
import { it } from 'node:test'
import { Problem } from '../../model/problem.ts'
import { lookUpRanks } from './look-up-ranks.ts'
import { COMMON_CRAWL_DOMAINS, shareBelow } from './rank.ts'

const HEADING = '#harmonicc_pos\t#harmonicc_val\t#pr_pos\t#pr_val\t#host_rev\t#n_hosts\n'
const ROWS = '1\t9.5\t2\t0.1\tcom.example\t7\n2\t8.5\t1\t0.2\tnl.voorbeeld\t3\n3\t7\t3\t0.01\tuk.co.sample\t1\n'
const look = (text: string, ...wanted: string[]) => lookUpRanks([Buffer.from(text)], new Set(wanted))

it('finds the wanted domains and only those', async () => {
  const ranks = await look(HEADING + ROWS, 'voorbeeld.nl', 'sample.co.uk', 'absent.org')
  assert.deepEqual(
    [...ranks],
    [
      ['voorbeeld.nl', { harmonicPosition: 2, pagerankPosition: 1, of: 3 }],
      ['sample.co.uk', { harmonicPosition: 3, pagerankPosition: 3, of: 3 }],
    ],
  )
})

it('reads plain names as well, with and without a heading that says so', async () => {
  const plain = '1\t9.5\t2\t0.1\texample.com\t7\n2\t8.5\t1\t0.2\tvoorbeeld.nl\t3\n'
  for (const heading of ['', '#hc_pos\t#hc_val\t#pr_pos\t#pr_val\t#host\t#n_hosts\n'])
    assert.equal((await look(heading + plain, 'example.com')).get('example.com')?.harmonicPosition, 1)
})

it('does not take a name for its mirror image', async () => {
  const ranks = await look(`${HEADING}1\t9\t1\t0.1\tcom.nl\t1\n`, 'com.nl', 'nl.com')
  assert.deepEqual([...ranks.keys()], ['nl.com'])
})

it('follows the heading when the columns stand in another order', async () => {
  const ranks = await look('#host_rev\t#pr_pos\t#harmonicc_pos\ncom.example\t5\t4\n', 'example.com')
  assert.equal(ranks.get('example.com')?.harmonicPosition, 4)
  assert.equal(ranks.get('example.com')?.pagerankPosition, 5)
})

it('measures a sample against the whole list that it was cut from', async () => {
  const rank = (await look(`${HEADING}57961\t6\t54742\t1e-7\tnet.middling\t1\n`, 'middling.net')).get('middling.net')
  assert.equal(rank?.of, COMMON_CRAWL_DOMAINS)
  assert.ok(rank !== undefined && shareBelow(rank) > 0.999 && shareBelow(rank) < 1)
})

it('passes over broken rows and refuses a file without any rank', async () => {
  const ranks = await look(`${HEADING}one\t9\t2\t0.1\tcom.example\t7\n\t\t\n${ROWS}`, 'example.com')
  assert.equal(ranks.get('example.com')?.harmonicPosition, 1)
  await assert.rejects(look('<html>not found</html>\n', 'example.com'), Problem)
})
