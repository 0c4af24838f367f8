import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { loadOperations, OPERATION_NAMES } from '../../src/app/index.ts'
import { CRITERIA } from '../../src/assessment/index.ts'
import { EXIT, EXIT_FOR } from '../../src/interfaces/cli/exit-codes.ts'
import { fieldsOf } from '../../src/interfaces/cli/fields.ts'
import { ANCHOR_CLASSES, INDEX_REASONS } from '../../src/model/audited-link.ts'
import { CHANGE_KINDS } from '../../src/model/change.ts'
import { PLACEMENTS } from '../../src/model/evidence.ts'
import { SCHEME_KINDS } from '../../src/model/scheme.ts'
import { GATES, GRADES } from '../../src/model/verdict.ts'
import { OUTCOMES } from '../../src/model/visit.ts'
import { MAY_USE } from '../../tools/import-law.ts'

const doc = (name: string): string => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8')

const operations = await loadOperations()

it('every operation is found by its own name', () =>
  assert.deepEqual(
    operations.map(({ name }) => name),
    OPERATION_NAMES,
  ))

describe('docs/cli.md', () => {
  const text = doc('cli.md')
  /** The part under a command's own heading, up to the next heading. */
  const section = (name: string): string =>
    new RegExp(`^##+ \`${name}\`\n([^]*?)(?=^##|(?![^]))`, 'm').exec(text)?.[1] ?? ''

  for (const { name, input } of operations) {
    it(`names ${name} and each of its options`, () => {
      assert.notEqual(section(name), '')
      for (const { flag } of fieldsOf(input, 'en')) assert.match(section(name), new RegExp(`\`${flag}[ \`]`))
    })
  }
  it('names every exit code', () => {
    for (const code of [...Object.values(EXIT), ...Object.values(EXIT_FOR)])
      assert.match(text, new RegExp(`^\\| ${code} \\|`, 'm'))
  })
})

it('docs/results.md names every word of the lists that scripts may rely on', () => {
  const text = doc('results.md')
  const words = [GRADES, OUTCOMES, PLACEMENTS, ANCHOR_CLASSES, INDEX_REASONS, SCHEME_KINDS].flat()
  assert.deepEqual(
    words.filter((word) => !text.includes(`\`${word}\``)),
    [],
  )
})

it('docs/monitoring.md names every kind of change', () => {
  const text = doc('monitoring.md')
  assert.deepEqual(
    CHANGE_KINDS.filter((kind) => !text.includes(`| \`${kind}\` |`)),
    [],
  )
})

it('docs/verdict.md names every grade and gate', () => {
  const text = doc('verdict.md')
  assert.deepEqual(
    [...GRADES, ...GATES].filter((word) => !text.includes(`| \`${word}\` |`)),
    [],
  )
})

it('docs/criteria has a page for every criterion', () => {
  const url = (id: string): URL => new URL(`../../docs/criteria/${id}.md`, import.meta.url)
  assert.deepEqual(
    CRITERIA.map(({ id }) => id).filter((id) => !existsSync(url(id))),
    [],
  )
})

it('docs/architecture.md shows the import law as it is', () => {
  const rows = doc('architecture.md').matchAll(/^\| `(\w+)` \| (.+?) \|/gm)
  const shown = Object.fromEntries([...rows].map(([, module = '', uses = '']) => [module, uses]))
  const law = Object.fromEntries(
    Object.entries(MAY_USE).map(([module, uses]) => [module, uses.join(', ') || 'nothing']),
  )
  assert.deepEqual(shown, law)
})
