import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer as createTcpServer, type AddressInfo, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import assert from 'node:assert/strict'
import { createServer } from 'node:tls'
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
  it('older than 1.2 is refused', async () => {
    const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' } as const
    const seen = await visit(createServer({ ...certificate('shop.example'), ...old }))
    assert.equal(seen.kind === 'failed' && seen.why, 'tls')
  })
  it('is missed on a port that speaks plain HTTP', async () => {
    const seen = await visit(createTcpServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')))
    assert.equal(seen.kind === 'failed' && seen.why, 'tls')
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
