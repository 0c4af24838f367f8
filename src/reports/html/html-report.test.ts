import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { it } from 'node:test'
import { gunzipSync } from 'node:zlib'
import type { AuditedLink } from '../../model/audited-link.ts'
import { MESSAGES, auditedLinks } from '../../../test/material/audited-links.ts'
import { EMPTY_PROFILE } from '../../../test/material/profile.ts'
import { htmlReport } from '../index.ts'
import { COLUMNS } from './link-row.ts'
import type { LinkDetails } from './link-details.ts'

async function* several(links: Iterable<AuditedLink>) {
  yield* links
}
async function report(count: number, text?: string, audit = { ...EMPTY_PROFILE, links: count }): Promise<string> {
  const pieces = htmlReport({
    project: { site: 'https://www.dekorst.example/' },
    audit,
    generatedAt: '2026-01-05T10:00:00Z',
    language: 'nl',
    rows: several(auditedLinks(count, 1, text)),
    messages: MESSAGES,
  })
  let whole = ''
  for await (const piece of pieces) whole += piece
  return whole
}
function chunks<T>(whole: string, kind: string): T[] {
  const found = whole.matchAll(new RegExp(`data-chunk="${kind}">([^<]*)<`, 'g'))
  return [...found].map(([, packed]) => JSON.parse(gunzipSync(Buffer.from(packed!, 'base64')).toString()) as T)
}

it('holds every link with its details, in the order given', async () => {
  const whole = await report(250)
  const [rows] = chunks<unknown[][]>(whole, 'rows')
  assert.deepEqual(
    rows?.[COLUMNS.indexOf('id')],
    [...Array(250).keys()].map((at) => at + 1),
  )
  const details = chunks<LinkDetails[]>(whole, 'details')
  assert.deepEqual(
    details.map(({ length }) => length),
    [100, 100, 50],
  )
})
it('says each reason in both languages', async () => {
  const [details] = chunks<LinkDetails[]>(await report(40), 'details')
  const weak = details?.find(({ because }) => because.says.en === MESSAGES['grade.weak']?.en)
  assert.equal(weak?.because.says.nl, MESSAGES['grade.weak']?.nl)
})
it('asks nothing of the network', async () => {
  const whole = await report(3)
  assert.doesNotMatch(whole, /<(link|img|iframe|object|embed|base)\b|\bsrc=|@import|\burl\(/)
  assert.match(whole, /default-src &#39;none&#39;/)
})
it('allows its own script and style by their hash, and no other', async () => {
  const whole = await report(1)
  for (const [element, directive] of [
    ['script type="module"', 'script-src'],
    ['style', 'style-src'],
  ] as const) {
    const source = whole.split(`<${element}>`)[1]?.split(`</${element.split(' ')[0]!}>`)[0] ?? ''
    const hash = createHash('sha256').update(source).digest('base64')
    assert.ok(whole.includes(`${directive} &#39;sha256-${hash}&#39;`), directive)
  }
})
it('keeps the names of its browser modules apart, since they become one', async () => {
  const script = (await report(0)).split('<script type="module">')[1] ?? ''
  const names = [...script.matchAll(/^(?:async )?(?:function|const|let|class) (\w+)/gm)].map(([, name]) => name)
  assert.ok(names.length > 30)
  assert.deepEqual(
    names.filter((name, at) => names.indexOf(name) !== at),
    [],
  )
  assert.doesNotMatch(script, /^(import|export) /m)
})
it('writes hostile names in the overview as text', async () => {
  const evil = '<img src=x onerror=alert(1)>'
  const scheme = {
    kind: 'ring',
    family: 'exchange',
    members: [evil],
    score: 1,
    evidence: [{ member: evil, sign: evil, quote: { from: 'html', text: evil } }],
  } as const
  const whole = await report(1, evil, {
    ...EMPTY_PROFILE,
    links: 1,
    topDomains: [{ domain: `"${evil}`, links: 1, grade: 'fair' }],
    schemes: [{ scheme, links: 1 }],
  })
  assert.doesNotMatch(whole, /<img/)
  assert.match(whole, /&#60;img src=x/)
})
it('writes a report without links', async () => {
  assert.match(await report(0), /Er zijn nog geen backlinks bekeken/)
})
