import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { fillIn, rule, whyInvalid } from './why-invalid.ts'

const schema = z.object({
  grade: z.enum(['strong', 'weak']),
  zone: z.string().refine((zone) => zone === 'UTC', rule({ nl: 'zo’n tijdzone is er niet', en: 'no such time zone' })),
})

test('a value that a schema refuses is explained in both languages, each part with its path', () => {
  assert.deepEqual(whyInvalid(schema, { grade: 'bogus', zone: 'Mars' }), {
    nl: 'grade: Ongeldige optie: verwacht één van "strong"|"weak"; zone: zo’n tijdzone is er niet',
    en: 'grade: Invalid option: expected one of "strong"|"weak"; zone: no such time zone',
  })
})

test('a value that a schema takes has nothing to explain', () => {
  assert.deepEqual(whyInvalid(schema, { grade: 'weak', zone: 'UTC' }), { nl: '', en: '' })
})

test('a value that is no object is explained without a path', () => {
  assert.match(whyInvalid(schema, 3).nl, /^Ongeldige invoer: verwacht object, ontving getal$/)
})

test('a part is filled in as it stands, also with a dollar sign', () => {
  const why = { nl: 'kost $& euro', en: 'costs $& euro' }
  assert.deepEqual(fillIn({ nl: 'Fout ({why}).', en: 'Wrong ({why}).' }, 'why', why), {
    nl: 'Fout (kost $& euro).',
    en: 'Wrong (costs $& euro).',
  })
})
