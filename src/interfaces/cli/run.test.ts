import assert from 'node:assert/strict'
import { Readable, Writable } from 'node:stream'
import { describe, it } from 'node:test'
import { services } from '../../../test/material/context.ts'
import { run } from './run.ts'

class Sink extends Writable {
  text = ''
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString('utf8')
    done()
  }
}

async function schakel(
  line: string,
  language: 'nl' | 'en' = 'en',
  stdin = '',
): Promise<{ code: number; out: string; err: string }> {
  const [stdout, stderr] = [new Sink(), new Sink()]
  const terminal = {
    stdin: Readable.from([stdin]),
    stdout,
    stderr,
    env: {},
    language,
    signal: new AbortController().signal,
  }
  const code = await run(line.split(' '), services, terminal)
  return { code, out: stdout.text, err: stderr.text }
}

describe('the command line', () => {
  it('prints for people, and with --json for programs', async () => {
    assert.deepEqual(await schakel('version'), { code: 0, out: 'schakel 1.2.3 (Node 24.0.0)\n', err: '' })
    assert.equal((await schakel('version --json')).out, '{"schakel":"1.2.3","node":"24.0.0"}\n')
  })
  it('answers a wrong word with one sentence on stderr and exit code 2', async () => {
    const { code, out, err } = await schakel('verzon', 'nl')
    assert.deepEqual([code, out, err], [2, '', 'Opdracht verzon bestaat niet; kijk met --help welke er zijn.\n'])
  })
  it('names an option that does not exist', async () => {
    assert.match((await schakel('version --bar')).err, /no option --bar/)
  })
  it('shows help for every command', async () => {
    const { code, out } = await schakel('version --help')
    assert.equal(code, 0)
    assert.match(out, /Show the version/)
  })
})
