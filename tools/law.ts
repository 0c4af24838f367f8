/** Checks the import law, and that every row of it still governs something: a rule that matches nothing is a hole. */
import { cruise } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import type { ICruiseResult } from 'dependency-cruiser'
import { MAY_USE, OPTIONS, RULES } from './import-law.ts'

const outcome = await cruise(['src'], { ...OPTIONS, ruleSet: RULES, validate: true }, undefined, {
  tsConfig: extractTSConfig('tsconfig.json'),
})
const result = outcome.output as ICruiseResult
const modules = result.modules.map(({ source }) => source).filter((source) => source.startsWith('src/'))
const folders = new Set(modules.map((source) => source.split('/')[1] ?? '').filter((name) => !name.endsWith('.ts')))

const complaints = [
  ...result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`),
  ...Object.keys(MAY_USE)
    .filter((row) => !folders.has(row))
    .map((row) => `the law has a row for ${row}/, which matches no module`),
  ...[...folders].filter((folder) => !(folder in MAY_USE)).map((folder) => `${folder}/ has no row in the law`),
]
for (const complaint of complaints) console.error(complaint)
console.log(`import law: ${modules.length} modules, ${complaints.length} complaints`)
process.exitCode = complaints.length === 0 && modules.length > 0 ? 0 : 1
