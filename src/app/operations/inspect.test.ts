import assert from 'node:assert/strict'
import { it } from 'node:test'
import { context } from '../../../test/material/context.ts'
import type { PipeOperation } from '../operation.ts'
import { inspect } from './inspect.ts'

const answer = await (inspect as PipeOperation).open(context, {})
const ask = async (row: Record<string, unknown>): Promise<Record<string, unknown>> =>
  (await answer({ id: 1, url: 'https://blog.test/a', ...row })) as Record<string, unknown>

it('lists every a[href], in order, with those that lead to no page', async () => {
  const { links } = await ask({
    html: '<a>x</a><a href="mailto:a@b.test">mail</a><template><a href=/t></a></template><a href=b>B</a>',
  })
  assert.deepEqual(
    (links as { index: number; href: string }[]).map(({ index, href }) => [index, href]),
    [
      [0, 'mailto:a@b.test'],
      [1, 'https://blog.test/b'],
    ],
  )
})
it('says by which rule the page stays out of the index', async () => {
  const { indexable, index_reason } = await ask({ html: '<p>Hallo</p>', headers: { 'X-Robots-Tag': 'noindex' } })
  assert.deepEqual([indexable, index_reason], ['no', 'header-noindex'])
})
it('names the canonical that points elsewhere', async () => {
  const { canonical, index_reason } = await ask({ html: '<link rel=canonical href="/b"><p>Hallo</p>' })
  assert.deepEqual([canonical, index_reason], ['https://blog.test/b', 'canonical-elsewhere'])
})
it('tells which file it cannot read', async () => {
  await assert.rejects(ask({ html_file: '/no/such/page.html' }), /\/no\/such\/page\.html/)
})
