import assert from 'node:assert/strict'
import { Readable, Writable } from 'node:stream'
import { it } from 'node:test'
import { createProgressBar } from './progress-bar.ts'

const stage = { nl: 'Bezoekt pagina’s', en: 'Visiting pages' }

function barAt(times: number[], isTTY: boolean): { text: () => string; bar: ReturnType<typeof createProgressBar> } {
  let written = ''
  const stderr = Object.assign(
    new Writable({ write: (chunk: Buffer, _e, done) => ((written += chunk.toString()), done()) }),
    { isTTY },
  )
  const terminal = {
    stdin: Readable.from([]),
    stdout: stderr,
    stderr,
    env: {},
    language: 'en' as const,
    signal: new AbortController().signal,
  }
  return { text: () => written, bar: createProgressBar(terminal, () => times.shift() ?? 0) }
}

it('shows counts, rate and time left', () => {
  const { text, bar } = barAt([0, 10_000], false)
  bar.report({ stage, done: 0, total: 1000 })
  bar.report({ stage, done: 250, total: 1000, tally: { ok: 240, timeout: 10, dns: 0 } })
  assert.match(text(), /Visiting pages {2}\[█{6}·{18}\] {2}250\/1,000 {2}25\/s {2}30 s left {2}ok 240 timeout 10\n$/)
})
it('writes a log at most every ten seconds, and always the end, once', () => {
  const { text, bar } = barAt([0, 1000, 2000, 20_000], false)
  bar.report({ stage, done: 0, total: 2 })
  bar.report({ stage, done: 1, total: 2 })
  bar.report({ stage, done: 2, total: 2 })
  bar.report({ stage, done: 2, total: 2 })
  assert.equal(text().split('\n').length - 1, 2)
})
it('redraws in place on a terminal', () => {
  const { text, bar } = barAt([0, 200], true)
  bar.report({ stage, done: 0, total: 2 })
  bar.report({ stage, done: 1, total: 2 })
  assert.equal(text().includes('\n'), false)
  assert.ok(text().includes('\r\u001b[2K'))
})
