import assert from 'node:assert/strict'
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { it } from 'node:test'
import { temporaryFolder } from '../material/temporary-folder.ts'

const OPENERS = 4
/** Of a hundred files made by four at once, three were "locked" to one of them before opening was tried anew. */
const FILES = 60

const answer = async (opener: ChildProcess): Promise<unknown> => ((await once(opener, 'message')) as [unknown])[0]

it('a workspace file is made by several processes at once without being locked to any', async () => {
  const folder = temporaryFolder('opening-')
  const openers = Array.from({ length: OPENERS }, () => fork(new URL('opener.ts', import.meta.url)))
  try {
    await Promise.all(openers.map(answer))
    for (let at = 0; at < FILES; at++) {
      const answers = openers.map(answer)
      for (const opener of openers) opener.send(join(folder, `${at}.db`))
      assert.deepEqual(await Promise.all(answers), Array(OPENERS).fill('opened'))
    }
  } finally {
    for (const opener of openers) opener.kill()
  }
})
