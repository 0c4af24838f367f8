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
