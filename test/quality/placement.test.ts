import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { temporaryFolder } from '../material/temporary-folder.ts'

const EVALUATION = new URL('../../../shared/eval/placement-eval.mjs', import.meta.url).pathname

/**
 * Reached on the development half; they only rise. The shipped table learned from these pages, see docs/accuracy.md for
 * unseen ones. Capped fell once, from .966: links in comments and boxes of authors had counted as body (ADR 0117).
 */
const FLOORS = { capped: 0.962, external: 0.984, inside: 0.95, forum: 0.88, dutch: 0.99 }

interface Report {
  readonly macro: Record<'capped' | 'extCapped', { F1: number }> & { readonly medium: { boilerR: number } }
  readonly page: { readonly forum: { F1: number } }
  readonly capped: { readonly nlhand: { F1: number } }
  readonly bad: { readonly missing: number; readonly placement: number; readonly href: number }
}

describe('placement on labelled pages', { skip: !existsSync(EVALUATION) && 'no ../shared/eval' }, () => {
  it('stays at or above its floors', () => {
    const file = join(temporaryFolder('placement-'), 'report.json')
    execFileSync('node', [EVALUATION, '--cmd', 'node tools/placement/serve.ts', '--json', file])
    const { macro, page, capped, bad } = JSON.parse(readFileSync(file, 'utf8')) as Report
    assert.ok(macro.capped.F1 >= FLOORS.capped, `capped F1 ${macro.capped.F1}`)
    assert.ok(macro.extCapped.F1 >= FLOORS.external, `external F1 ${macro.extCapped.F1}`)
    assert.ok(macro.medium.boilerR >= FLOORS.inside, `inside recall ${macro.medium.boilerR}`)
    assert.ok(page.forum.F1 >= FLOORS.forum, `forum F1 ${page.forum.F1}`)
    assert.ok(capped.nlhand.F1 >= FLOORS.dutch, `Dutch F1 ${capped.nlhand.F1}`)
    assert.deepEqual(bad, { placement: 0, href: 0, missing: 0 })
  })
})
