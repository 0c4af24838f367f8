import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseLogLine } from './parse-log-line.ts'

const REQUEST = '[22/Nov/2021:00:18:22 +0100] "GET /a?b=c HTTP/1.1" 200 1916'
const entry = {
  client: '65.49.20.68',
  time: Date.UTC(2021, 10, 21, 23, 18, 22) / 1000,
  method: 'GET',
  path: '/a?b=c',
  status: 200,
  referer: '',
  agent: '',
}

describe('parseLogLine', () => {
  it('reads the common log format', () => assert.deepEqual(parseLogLine(`65.49.20.68 - - ${REQUEST}`), entry))
  it('reads the combined log format, with what follows it', () =>
    assert.deepEqual(parseLogLine(`65.49.20.68 - ann ${REQUEST} "https://a.example/" "Mozilla \\"x\\" 5" 0.003`), {
      ...entry,
      referer: 'https://a.example/',
      agent: 'Mozilla \\"x\\" 5',
    }))
  it('takes a dash for no Referer', () => assert.equal(parseLogLine(`::1 - - ${REQUEST} "-" "-"`)?.referer, ''))
  it('reads IPv6 clients, the virtual host before them, and user names with a space', () => {
    assert.equal(parseLogLine(`2001:db8::1 - - ${REQUEST}`)?.client, '2001:db8::1')
    assert.equal(parseLogLine(`us.example:443 65.49.20.68 - - ${REQUEST}`)?.client, '65.49.20.68')
    assert.equal(parseLogLine(`65.49.20.68 - Ann Smit ${REQUEST}`)?.path, '/a?b=c')
  })
  it('gives null for other lines', () => {
    for (const line of [
      '',
      'Linking page,Last crawled',
      '65.49.20.68 - - [22/Nov/2021:00:18:22 +0100] "-" 400 0',
      '65.49.20.68 - - [22/Foo/2021:00:18:22 +0100] "GET / HTTP/1.1" 200 1',
      '65.49.20.68 - - [22/Nov/2021] "GET / HTTP/1.1" 200 1',
      `65.49.20.68 - - [22/Nov/2021:00:18:22 +0100] "GET /${'\\"'.repeat(9_000)}`,
      'x '.repeat(16_000),
    ])
      assert.equal(parseLogLine(line), null, line.slice(0, 80))
  })
})
