import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tokens } from './tokens.ts'

test('words come in lower case, without punctuation', () => {
  assert.deepEqual(tokens('Zelf hosten: wáár begin je?'), ['zelf', 'hosten', 'wáár', 'begin', 'je'])
})

test('a letter with a loose accent is the same letter', () => {
  assert.deepEqual(tokens('cafe\u0301'), ['caf\u00e9'])
})

test('a text without words has none', () => {
  assert.deepEqual(tokens('... — !'), [])
})

test('words are found where a script leaves no space between them', () => {
  assert.deepEqual(tokens('我喜欢旅行。'), ['我', '喜欢', '旅行'])
})

test('vowel signs belong to their word', () => {
  assert.deepEqual(tokens('हिन्दी भाषा'), ['हिन्दी', 'भाषा'])
})
