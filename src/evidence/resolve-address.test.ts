import assert from 'node:assert/strict'
import { it } from 'node:test'
import { parseHttpUrl } from '../url/index.ts'
import { addressResolver } from './resolve-address.ts'

const BASE = 'https://site.test:8443/a/b?c#d'

const ASCII = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code))

/** With every ASCII character in every part of an address. */
const WRITTEN = ASCII.flatMap((mark) =>
  [
    '/@',
    '/x@y/',
    '/x/@',
    '/x/@./z',
    '/x?@',
    '/x#@',
    '@',
    '@/x',
    'https://a.test/@',
    'http://a@b.test/x',
    'https://a.test@',
  ].map((form) => form.replace('@', mark)),
).concat(
  ...[
    '',
    '/',
    '//',
    '//other.test/x',
    '/.',
    '/..',
    '/x/..',
    '/x/../y',
    '/%2e%2e/x',
    '/x/%2E/y',
    '/x//y',
    '/x?',
    '/x#',
    '/?q=/../',
  ],
  ...[
    'https://a.test',
    'https://a.test/',
    'https://a.test?x',
    'https://A.test/x',
    'https://a.test:443/x',
    'http://a.test:80/x',
  ],
  ...[
    'https://1.2.3.4/x',
    'https://1.2.3/x',
    'https://0x7f.1/x',
    'https://a.test./x',
    'https://a..test/x',
    'https://-a.test/x',
  ],
  ...[
    'https://xn--a.test/x',
    'https://ab--c.test/x',
    'https://me:secret@a.test/x',
    'https://a.test/x/../y',
    'https://a.test/./x',
  ],
  ...[
    'HTTPS://a.test/x',
    'https:/a.test/x',
    'https:a.test/x',
    ' /x ',
    '/x\ny',
    'mailto:a@b.test',
    'ftp://a.test/x',
    'https://x/y',
  ],
  `/${'x'.repeat(9_000)}`,
  `https://${'a'.repeat(300)}.test/x`,
  `https://${'a.'.repeat(150)}test/x`,
)

it('says what the URL parser says', () => {
  const resolve = addressResolver(BASE)
  for (const written of WRITTEN) {
    const url = parseHttpUrl(written.trim() === '' ? BASE : written, BASE)
    const whole = written.includes('#') ? URL.parse(written.trim(), BASE) : url
    assert.equal(resolve(written), url === null ? null : (whole ?? url).href, JSON.stringify(written))
  }
})

it('has no origin to put before a path on a page that was saved', () => {
  assert.equal(addressResolver('about:blank')('/x'), null)
})

it('is linear in a long address', () => {
  const resolve = addressResolver(BASE)
  const begin = performance.now()
  for (const written of [`https://${'a-'.repeat(490)}`, `https://${'a.'.repeat(490)}`, '/x'.repeat(499) + '"'])
    for (let at = 0; at < 200; at++) resolve(written + at)
  assert.ok(performance.now() - begin < 1_000)
})
