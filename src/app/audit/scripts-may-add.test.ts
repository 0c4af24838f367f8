import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Inspection } from '../../model/evidence.ts'
import type { PageVisit } from '../../model/visit.ts'
import { targetMatcher } from '../../url/index.ts'
import { scriptsMayAdd } from './scripts-may-add.ts'

const match = targetMatcher(['oven.example'])
const without = { outcome: 'ok', scripted: true, page: { links: [] } } as unknown as Inspection

function mayAdd(html: string, inspection: Partial<Inspection> = {}): boolean {
  return scriptsMayAdd({ body: Buffer.from(html) } as unknown as PageVisit, { ...without, ...inspection }, match)
}

describe('scriptsMayAdd', () => {
  it('knows the site in a script and in the data of scripts, however its slashes are written', () => {
    assert.ok(mayAdd('<script>a.href="https://www.oven.example"+"/bread"</script>'))
    assert.ok(mayAdd('<script>a.href="https://www."+"oven.example/bread"</script>'))
    assert.ok(mayAdd('<SCRIPT type="application/json">{"url":"https:\\/\\/oven.example\\/"}</SCRIPT>'))
    assert.ok(mayAdd('<script id=data type=application/json>"https:\\u002F\\u002Foven.example"'))
  })
  it('says nothing of scripts that name others, or of a page that only mentions the site', () => {
    assert.ok(
      !mayAdd(
        '<script>load("https://notoven.example/a.js");mail="bread@oven.example"</script><p>https://oven.example/</p>',
      ),
    )
    assert.ok(!mayAdd('<script type="application/ld+json">{"sameAs":"https://oven.example"}</script>'))
    assert.ok(!mayAdd('<script src="https://oven.example/widget.js" async></script>', { outcome: 'not-found' }))
  })
  it('doubts a page that a browser could not run to its end', () => assert.ok(mayAdd('', { rendered: true })))
  it('takes linear time on hostile pages', () => {
    const begun = performance.now()
    for (const part of ['<script', '<script>', '//a.', '\\/\\/']) mayAdd(`<script>${part.repeat(400_000)}`)
    assert.ok(performance.now() - begun < 3_000)
  })
})
