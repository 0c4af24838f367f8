import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createSecureServer } from 'node:http2'
import { createServer as createHttpsServer } from 'node:https'
import { createServer as createTcpServer, type AddressInfo, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import assert from 'node:assert/strict'
import { createServer, getCACertificates, setDefaultCACertificates } from 'node:tls'
import { createFetcher } from '../../src/fetch/index.ts'
import type { Visit } from '../../src/model/visit.ts'

// TLS that no browser would accept. The certificates are made here by openssl; without it the tests are left out.
const folder = mkdtempSync(join(tmpdir(), 'schakel-tls-'))
const servers: Server[] = []
after(() => {
  servers.map((server) => server.close())
  rmSync(folder, { recursive: true })
})

function hasOpenssl(): boolean {
  try {
    return execFileSync('openssl', ['version']).length > 0
  } catch {
    return false
  }
}

function certificate(name: string): { key: Buffer; cert: Buffer } {
  const [key, cert] = [join(folder, `${name}.key`), join(folder, `${name}.pem`)]
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', `/CN=${name}`]
  execFileSync('openssl', [...request, '-keyout', key, '-out', cert], { stdio: 'ignore' })
  return { key: readFileSync(key), cert: readFileSync(cert) }
}

/** A certificate for a name by the authority of these tests; with -1 day it is over. */
function signed(name: string, days = 1): { key: Buffer; cert: Buffer } {
  const file = (extension: string): string => join(folder, `${name}${days}.${extension}`)
  const ca = join(folder, 'authority')
  const request = ['req', '-new', '-newkey', 'rsa:2048', '-nodes', '-subj', `/CN=${name}`]
  execFileSync('openssl', [...request, '-keyout', file('key'), '-out', file('csr')], { stdio: 'ignore' })
  writeFileSync(file('ext'), `subjectAltName=DNS:${name}`)
  const sign = ['x509', '-req', '-in', file('csr'), '-CA', `${ca}.pem`, '-CAkey', `${ca}.key`, '-days', `${days}`]
  execFileSync('openssl', [...sign, '-extfile', file('ext'), '-out', file('pem')], { stdio: 'ignore' })
  return { key: readFileSync(file('key')), cert: readFileSync(file('pem')) }
}

async function visit(server: Server, deadline = 5_000): Promise<Visit> {
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const resolve = (): Promise<{ addresses: string[]; ttl: number }> =>
    Promise.resolve({ addresses: ['127.0.0.1'], ttl: 0 })
  const fetcher = createFetcher({ delay: 0, backOff: 1, deadline, allowPrivate: [`127.0.0.1:${port}`], resolve })
  try {
    return await fetcher.visit(`https://shop.example:${port}/`)
  } finally {
    await fetcher.close()
  }
}

describe('TLS', { skip: !hasOpenssl() && 'needs openssl' }, () => {
  it('that nobody vouches for is refused, and the reason is told', async () => {
    const seen = await visit(createServer(certificate('shop.example')))
    assert.equal(seen.kind === 'failed' && seen.why, 'tls')
    assert.match(seen.kind === 'failed' ? seen.detail : '', /self-signed/)
  })
  describe('by an authority', () => {
    let authority: string
    before(() => (authority = certificate('authority').cert.toString()))

    /** Visits `shop.example` while the authority counts among those of the system. */
    async function trusting(server: Server): Promise<Visit> {
      const usual = getCACertificates('default')
      setDefaultCACertificates([...usual, authority])
      try {
        return await visit(server)
      } finally {
        setDefaultCACertificates(usual)
      }
    }
    const page = (pair: { key: Buffer; cert: Buffer }): Server =>
      createHttpsServer(pair, (_, response) => response.end('<p>winkel'))
    const reason = (seen: Visit): string => (seen.kind === 'failed' && seen.why === 'tls' ? seen.detail : seen.kind)

    it('that the system trusts, is read', async () =>
      assert.equal((await trusting(page(signed('shop.example')))).kind, 'page'))
    it('that nobody knows, is refused', async () =>
      assert.match(reason(await visit(page(signed('shop.example')))), /UNABLE_TO_VERIFY/))
    it('for another name is refused', async () =>
      assert.match(reason(await trusting(page(signed('other.example')))), /ALTNAME_INVALID/))
    it('whose time is over is refused', async () =>
      assert.match(reason(await trusting(page(signed('shop.example', -1)))), /CERT_HAS_EXPIRED/))
  })
  it('that is cut in the handshake leaves robots.txt unread, and nothing else is asked', async () => {
    const seen = await visit(createTcpServer((socket) => socket.once('data', () => socket.destroy())))
    assert.equal(seen.kind === 'refused' && seen.why, 'robots-unreachable')
    assert.match(seen.kind === 'refused' ? seen.detail : '', /TLS/)
  })
  it('older than 1.2 is refused', async () => {
    const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' } as const
    const seen = await visit(createServer({ ...certificate('shop.example'), ...old }))
    assert.equal(seen.kind === 'failed' && seen.why, 'tls')
  })
  it('is missed on a port that speaks plain HTTP', async () => {
    const seen = await visit(createTcpServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')))
    assert.equal(seen.kind === 'failed' && seen.why, 'tls')
  })
  it('that speaks HTTP/2 if asked is spoken to in HTTP/1.1', async () => {
    const pair = certificate('shop.example')
    const usual = getCACertificates('default')
    setDefaultCACertificates([...usual, pair.cert.toString()])
    const server = createSecureServer({ ...pair, allowHTTP1: true }, ({ httpVersion }, response) =>
      response.end(`<p>${httpVersion}`),
    )
    try {
      const seen = await visit(server)
      assert.equal(seen.kind === 'page' && Buffer.from(seen.body).toString(), '<p>1.1')
    } finally {
      setDefaultCACertificates(usual)
    }
  })
  it('that speaks only HTTP/2 is a clean fault', async () => {
    const seen = await visit(createServer({ ...certificate('shop.example'), ALPNProtocols: ['h2'] }))
    assert.equal(seen.kind === 'failed' && seen.why, 'tls')
  })
  it('that never answers the handshake is a time-out', async () => {
    const seen = await visit(
      createTcpServer(() => undefined),
      500,
    )
    assert.equal(seen.kind === 'failed' && seen.why, 'timeout')
  })
})
