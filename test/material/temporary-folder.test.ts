import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { it } from 'node:test'

const AID = join(import.meta.dirname, 'temporary-folder.ts')

it('removes its folders with all in them when the process ends, also after an error', () => {
  const script = `
    import { writeFileSync } from 'node:fs'
    import { temporaryFolder } from '${AID}'
    const folders = [temporaryFolder('aid-'), temporaryFolder('aid-')]
    writeFileSync(folders[0] + '/file', '')
    console.log(folders.join('\\n'))
    process.exitCode = 1
    throw new Error('a test that fails')`
  assert.throws(
    () => execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8', stdio: 'pipe' }),
    ({ stdout }: { stdout: string }) => {
      const folders = stdout.trim().split('\n')
      assert.equal(folders.length, 2)
      return folders.every((folder) => !existsSync(folder))
    },
  )
})
