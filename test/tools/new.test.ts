import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { promisify } from 'node:util'

const run = promisify(execFile)
const ROOT = join(import.meta.dirname, '..', '..')

describe('npm run new', () => {
  let copy = ''
  const node = async (...args: string[]): Promise<string> => (await run(process.execPath, args, { cwd: copy })).stdout
  before(async () => {
    copy = await mkdtemp(join(tmpdir(), 'schakel-new-'))
    for (const part of [
      'src',
      'tools',
      'docs',
      'data',
      'package.json',
      'tsconfig.json',
      '.prettierrc.json',
      'test',
      'bench',
    ])
      await cp(join(ROOT, part), join(copy, part), { recursive: true })
    await symlink(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
  })
  after(async () => rm(copy, { recursive: true }))

  it('adds a criterion, an importer and a rule that are registered, tested, and pass types', async () => {
    await node('tools/new.ts', 'criterion', 'fresh-air')
    await node('tools/new.ts', 'importer', 'link-hound')
    await node('tools/new.ts', 'rule', 'link-swapped')
    assert.match(await readFile(join(copy, 'docs/criteria/fresh-air.md'), 'utf8'), /^# fresh-air/)
    await node(
      '--test',
      'src/assessment/criteria/fresh-air.test.ts',
      'src/importers/formats/link-hound.test.ts',
      'src/monitoring/rules/link-swapped.test.ts',
      'src/monitoring/rules/rules.test.ts',
      'src/registry.test.ts',
    )
    await node('node_modules/typescript/bin/tsc', '--noEmit', '-p', '.')
    const listed = await node('-e', "import('./src/assessment/index.ts').then((m) => console.log(m.CRITERIA.length))")
    assert.equal(listed.trim(), '7')
  })
  it('refuses an id that is taken or no id', async () => {
    await assert.rejects(node('tools/new.ts', 'importer', 'ahrefs'), /ahrefs\.ts is there already/)
    await assert.rejects(node('tools/new.ts', 'importer', '../x'), /kebab-case/)
    await assert.rejects(node('tools/new.ts', 'poem', 'x'), /criterion\|importer\|rule <id>/)
  })
})
