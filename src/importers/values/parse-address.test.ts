import assert from 'node:assert/strict'
import { it } from 'node:test'
import { isHost, parseAddress } from './parse-address.ts'

it('reads addresses with and without a scheme', () => {
  assert.equal(parseAddress('https://a.example')?.href, 'https://a.example/')
  assert.equal(parseAddress('a.example/p?q')?.href, 'https://a.example/p?q')
  for (const cell of ['a.example', 'either/or', 'see a.example/p', '', 'mailto:a@b.example'])
    assert.equal(parseAddress(cell), null, cell)
})
it('knows the bare name of a site', () => {
  for (const cell of ['a.example', 'www.a-b.co.uk', 'bücher.example']) assert.ok(isHost(cell), cell)
  for (const cell of ['localhost', 'a.b c', '1,240', 'a.example/', `${'a.'.repeat(200)}nl`])
    assert.ok(!isHost(cell), cell)
})
