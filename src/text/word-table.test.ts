import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { Problem } from '../model/problem.ts'
import { DIMENSIONS } from './vector-codes.ts'
import { addWord, parseWordTable, rowOf, type WordTable } from './word-table.ts'

const bytes = readFileSync(new URL('../../data/words/nl.bin', import.meta.url))
const dutch = parseWordTable(bytes)

function vectorOf(table: WordTable, word: string): Float32Array {
  const sum = new Float32Array(DIMENSIONS)
  addWord(table, word, rowOf(table, word), 1, sum)
  return sum
}

function cosine(a: Float32Array, b: Float32Array): number {
  const dot = a.reduce((sum, value, i) => sum + value * b[i]!, 0)
  return dot / (Math.hypot(...a) * Math.hypot(...b))
}

test('a table says its language and knows the words of it', () => {
  assert.equal(dutch.language, 'nl')
  assert.ok(rowOf(dutch, 'fiets') >= 0)
  assert.equal(rowOf(dutch, 'qqxzv'), -1)
})

test('words of one subject are nearer than words of two', () => {
  const bicycle = vectorOf(dutch, 'fiets')
  assert.ok(cosine(bicycle, vectorOf(dutch, 'wielrenner')) > cosine(bicycle, vectorOf(dutch, 'hypotheek')) + 0.3)
})

test('a word that no table holds is guessed from its letters', () => {
  const word = 'fietsbandenplaksetje'
  assert.equal(rowOf(dutch, word), -1)
  const guessed = vectorOf(dutch, word)
  assert.ok(cosine(guessed, vectorOf(dutch, 'fiets')) > cosine(guessed, vectorOf(dutch, 'hypotheek')))
})

test('common words weigh far less than words with a subject', () => {
  assert.ok(Math.hypot(...vectorOf(dutch, 'de')) * 10 < Math.hypot(...vectorOf(dutch, 'fiets')))
})

test('a number has no meaning', () => {
  assert.equal(Math.hypot(...vectorOf(dutch, '20817')), 0)
})

test('bytes that are no table, or not a whole one, are refused in words', () => {
  assert.throws(() => parseWordTable(new Uint8Array(3)), Problem)
  assert.throws(() => parseWordTable(new TextEncoder().encode('<!doctype html> nothing to see here')), Problem)
  assert.throws(() => parseWordTable(bytes.subarray(0, 100_000)), Problem)
})
