import assert from 'node:assert/strict'
import { it } from 'node:test'
import { decodeHtml } from './decode.ts'

const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

it('believes a byte order mark over all else and leaves it out of the text', () => {
  assert.equal(decodeHtml(latin('\xef\xbb\xbfcaf\xc3\xa9'), 'windows-1252'), 'café')
  assert.equal(decodeHtml(latin('\xff\xfeh\0i\0'), 'utf-8'), 'hi')
  assert.equal(decodeHtml(latin('\xfe\xff\0h\0i')), 'hi')
})
it('believes the server over the page', () => {
  assert.equal(decodeHtml(latin('<meta charset=utf-8>\xe9'), 'ISO-8859-1'), '<meta charset=utf-8>é')
})
it('reads latin-1 as windows-1252, as browsers do', () => {
  assert.equal(decodeHtml(latin('\x93quoted\x94 \x80 1'), 'latin1'), '“quoted” € 1')
})
it('takes undeclared bytes as UTF-8 when they are, else as windows-1252', () => {
  assert.equal(decodeHtml(utf8('één')), 'één')
  assert.equal(decodeHtml(latin('\xe9\xe9n')), 'één')
})
it('never reads UTF-7 and passes over labels that name no encoding', () => {
  assert.equal(decodeHtml(latin('+ADw-b+AD4-'), 'utf-7'), '+ADw-b+AD4-')
  assert.match(decodeHtml(latin('<meta charset=utf-7><meta charset=koi8-r>\xc1')), /а$/)
  assert.match(decodeHtml(latin('<meta charset=nonsense>\xe9')), /é$/)
})

const declaring: readonly (readonly [string, boolean])[] = [
  ['<meta charset="koi8-r">', true],
  ["<META CHARSET = 'koi8-r'/>", true],
  ['<!DOCTYPE html><html lang=ru><head a="<meta charset=utf-8>"><meta name=x><meta charset=koi8-r>', true],
  ['<meta http-equiv=Content-Type content="text/html; charset=koi8-r">', true],
  ['<meta content="text/html; charset=\'koi8-r\'" http-equiv=content-type>', true],
  ['<meta content="text/html; charset=koi8-r">', false],
  ['<meta name=description content="charset=koi8-r">', false],
  ['<!-- <meta charset=koi8-r> -->', false],
  ['<!--><meta charset=koi8-r>', true],
  ['</p charset=koi8-r><meta x><? <meta charset=koi8-r>', false],
  ['<metadata charset=koi8-r>', false],
  ['<?xml version="1.0" encoding="koi8-r"?>', true],
  [' '.repeat(1010) + '<meta charset=koi8-r>', false],
  [' '.repeat(1000) + '<meta charset=koi8-r a="cut off">', false],
]
for (const [head, isDeclared] of declaring) {
  it(`${isDeclared ? 'finds' : 'finds no'} declaration in ${head.trim()}`, () => {
    assert.equal(decodeHtml(latin(`${head}\xc1`)).slice(head.length), isDeclared ? 'а' : 'Á')
  })
}
it('reads a page that declares UTF-16 in ASCII as UTF-8', () => {
  assert.match(decodeHtml(utf8('<meta charset=utf-16>é')), /é$/)
})
