import { spawn, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const BIN = fileURLToPath(new URL('../../bin/schakel.js', import.meta.url))

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/**
 * Starts the real command in a process of its own, in English and away from any proxy of the machine.
 * @param input what it reads on stdin
 */
export function startSchakel(
  args: readonly string[],
  input = '',
): {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
} {
  const env = {
    ...process.env,
    LC_ALL: 'en_GB.UTF-8',
    HTTP_PROXY: '',
    HTTPS_PROXY: '',
    http_proxy: '',
    https_proxy: '',
  }
  const child = spawn(process.execPath, [BIN, ...args], { env, stdio: ['pipe', 'pipe', 'pipe'] })
  child.stdin.on('error', () => undefined).end(input)
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString('utf8')))
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, out, err })))
  return { child, ended }
}

export function schakel(...args: readonly string[]): Promise<Ended> {
  return startSchakel(args).ended
}
