/** `npm run new criterion|importer|rule <id>`: writes the file, its test, its docs page and its line in the list. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { format, resolveConfig } from 'prettier'
import type { Addition } from './new/addition.ts'
import { criterion } from './new/criterion.ts'
import { importer } from './new/importer.ts'
import { rule } from './new/rule.ts'

const KINDS: Readonly<Record<string, (id: string) => Addition>> = { criterion, importer, rule }

const [kind = '', id = ''] = process.argv.slice(2)
const template = KINDS[kind]

if (template === undefined || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
  console.error(`npm run new ${Object.keys(KINDS).join('|')} <id>   (id in kebab-case: my-importer)`)
  process.exit(1)
}

const { files, insertions, next } = template(id)
const taken = Object.keys(files).find((file) => existsSync(file))
if (taken !== undefined) {
  console.error(`${taken} is there already; choose another id.`)
  process.exit(1)
}

for (const [file, text] of Object.entries(files)) await write(file, text)
for (const { file, at, text } of insertions) {
  const before = readFileSync(file, 'utf8')
  if (!at.test(before)) throw new Error(`${file} no longer has the place for a new ${kind}: mend tools/new/${kind}.ts`)
  await write(file, before.replace(at, text))
}
console.log(`Next:\n${next.map((step) => `- ${step}`).join('\n')}\n- npm run check && npm test`)

async function write(file: string, text: string): Promise<void> {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }))
  console.log(file)
}
