import { describe, it } from 'node:test'
import assert from 'node:assert/strict'
import { Problem } from '../../model/problem.ts'
import { createGuard } from './guard.ts'

const guard = createGuard([])
const refuses = (url: string): boolean => guard.refusesUrl(new URL(url)) !== null

describe('the address guard', () => {
  for (const host of [
    '127.0.0.1',
    '2130706433',
    '0x7f.1',
    '0177.0.0.1',
    '127.1',
    '①②⑦.⓪.⓪.①',
    '[::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[64:ff9b::7f00:1]',
    '[64:ff9b::10.0.0.1]',
    '[2002:7f00:1::]',
    '[2002:a00:1::]',
    '0.0.0.0',
    'localhost',
    'localhost.',
    'a.localhost',
    'metadata.google.internal',
    'printer.local',
    '169.254.169.254',
    '[fd00:ec2::254]',
    '100.100.100.200',
    '100.64.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '198.18.0.1',
    '192.0.0.8',
    '224.0.0.1',
    '255.255.255.255',
    '[fe80::1]',
    '[ff02::1]',
    '[2001:db8::1]',
    '[2001:0:53aa:64c::]',
  ]) {
    it(`refuses http://${host}/`, () => assert.equal(refuses(`http://${host}/`), true))
  }
  for (const host of [
    '93.184.216.34',
    '172.32.0.1',
    '100.128.0.1',
    '[2606:2800:220:1::1]',
    '[64:ff9b::5db8:d822]',
    'example.nl',
  ]) {
    it(`lets http://${host}/ through`, () => assert.equal(refuses(`http://${host}/`), false))
  }
  it('knows only the ports of the web', () => {
    for (const port of [22, 25, 6379, 11211, 81]) assert.equal(refuses(`http://93.184.216.34:${port}/`), true)
    for (const port of [80, 443, 8080, 8443]) assert.equal(refuses(`http://93.184.216.34:${port}/`), false)
  })
  it('judges a resolved address at its port', () => {
    assert.equal(guard.refusesIp('93.184.216.34', 443), null)
    assert.match(guard.refusesIp('10.0.0.1', 443) ?? '', /10\.0\.0\.1 is not a public address/)
  })
  it('lets through the range and port that the user named, and nothing beside it', () => {
    const own = createGuard(['127.0.0.0/8:8800', '[fd00::]/8:443', '10.1.0.0/16'])
    assert.equal(own.refusesIp('127.9.9.9', 8800), null)
    assert.equal(own.refusesUrl(new URL('http://[::ffff:127.0.0.1]:8800/')), null)
    assert.equal(own.refusesIp('fd12::1', 443), null)
    assert.equal(own.refusesIp('10.1.2.3', 8080), null)
    for (const [ip, port] of [
      ['127.0.0.1', 80],
      ['10.2.0.1', 80],
      ['10.1.2.3', 22],
      ['93.184.216.34', 8800],
    ] as const) {
      assert.notEqual(own.refusesIp(ip, port), null)
    }
  })
  it('says which exception it cannot read', () => {
    for (const text of ['intranet', '10.0.0.0/33', '10.0.0.0/', '', '10.0.0.0/8:http']) {
      assert.throws(
        () => createGuard([text]),
        (error) => error instanceof Problem && error.code === 'invalid',
      )
    }
  })
})
