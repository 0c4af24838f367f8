import assert from 'node:assert/strict'
import { it } from 'node:test'
import { sniffDialect } from './sniff-dialect.ts'

const delimiter = (head: string): string => sniffDialect(head).delimiter

it('finds the delimiter that makes the table regular', () => {
  assert.equal(delimiter('a,b,c\n1,2,3\n4,5,6\n'), ',')
  assert.equal(delimiter('a;b;c\n1,5;2;3\n4,5;5;6\n'), ';')
  assert.equal(delimiter('a\tb\n"x, y; z"\t2\n'), '\t')
  assert.equal(delimiter('a|b\n1|2\n'), '|')
})
it('gets past lines before the header and past records that cannot be read', () =>
  assert.equal(delimiter('Inbound links\nExported today\n\n"a","b"\n"c","d" - "e\n"f","g"\n"h","i"\n"j","k"\n'), ','))
it('sees a list as a list, also when some addresses hold a comma', () => {
  assert.equal(delimiter('https://a.example/\nhttps://b.example/x,12\nhttps://c.example/\n'), '')
  assert.equal(delimiter('https://a.example/'), '')
})
it('believes the line that Excel writes', () => assert.equal(delimiter('sep=;\na,b;c\n'), ';'))
it('knows the newline of old Macs', () => {
  assert.equal(sniffDialect('a,b\rc,d\r').newline, '\r')
  assert.equal(sniffDialect('a,b\r\nc,d\r\n').newline, '\n')
})
