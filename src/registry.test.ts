import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, it } from 'node:test'

/** Every extension folder keeps the same promise: each file is registered, and has a test beside it (or the folder one for all). */
const FOLDERS = ['assessment/criteria', 'importers/formats', 'profile/checks', 'monitoring/rules']

for (const folder of FOLDERS) {
  const path = new URL(`./${folder}/`, import.meta.url)
  const files = existsSync(path) ? readdirSync(path) : []
  const index = existsSync(new URL('index.ts', path)) ? readFileSync(new URL('index.ts', path), 'utf8') : ''

  describe(folder, () => {
    it('is there', () => assert.ok(files.length > 0 && index !== ''))
    for (const file of files.filter((name) => name !== 'index.ts' && !name.endsWith('.test.ts'))) {
      it(`${file} is registered`, () => assert.ok(index.includes(`from './${file}'`)))
      it(`${file} has a test`, () =>
        assert.ok(files.includes(file.replace('.ts', '.test.ts')) || files.includes(`${basename(folder)}.test.ts`)))
    }
  })
}
