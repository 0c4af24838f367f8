import assert from 'node:assert/strict'
import { it } from 'node:test'
import { fileKind } from './file-kind.ts'

it('goes by the bytes', () => {
  assert.equal(fileKind(Buffer.from('PK\x03\x04....')), 'zip')
  assert.equal(fileKind(Buffer.of(0x1f, 0x8b, 8, 0)), 'gzip')
  assert.equal(fileKind(Buffer.of(0xd0, 0xcf, 0x11, 0xe0)), 'old-excel')
  assert.equal(fileKind(Buffer.from('%PDF-1.7')), 'binary')
  assert.equal(fileKind(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')), 'binary')
})
it('takes text for text, in two bytes a character and with a stray NUL too', () => {
  assert.equal(fileKind(Buffer.from('\ufeffa,b\n', 'utf16le')), 'text')
  assert.equal(fileKind(Buffer.from(`a,b\0\n${'c,d\n'.repeat(50)}`)), 'text')
  assert.equal(fileKind(Buffer.alloc(0)), 'text')
})
