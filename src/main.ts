import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { createEmbedder } from './embedder/index.ts'
import { createFetcher } from './fetch/index.ts'
import { languageOf, run } from './interfaces/index.ts'
import type { Services } from './app/index.ts'

/** The composition root: builds what is impure from the environment and starts the command line. */
function createServices(): Services {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  return {
    versions: { schakel: version, node: process.versions.node },
    ranksFile: join(dataFolder(process.env), 'ranks.schakel'),
    now: () => new Date().toISOString(),
    openFetcher: (settings) => createFetcher({ version, env: process.env, ...settings }),
    openEmbedder: (settings) => createEmbedder({ ...settings, key: process.env['SCHAKEL_EMBEDDER_KEY'] ?? null }),
    receiversFile: join(configFolder(process.env), 'receivers.json'),
    workspace: join(dataFolder(process.env), 'workspace.db'),
    // Read when a workspace is opened: a check of links needs none.
    openStore: async (place) => (await import('./store/index.ts')).openStore(place),
  }
}

/** Where a user's programs keep their data: the XDG base directory specification, and its like on Windows. */
function dataFolder(env: NodeJS.ProcessEnv): string {
  const usual = process.platform === 'win32' ? env.LOCALAPPDATA : undefined
  return join(env.XDG_DATA_HOME || usual || join(homedir(), '.local', 'share'), 'schakel')
}

/** Where a user's programs read their settings. */
function configFolder(env: NodeJS.ProcessEnv): string {
  const usual = process.platform === 'win32' ? env.APPDATA : undefined
  return join(env.XDG_CONFIG_HOME || usual || join(homedir(), '.config'), 'schakel')
}

const cancel = new AbortController()
for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.on(name, () => {
    // The first signal lets what is in flight finish; a second one ends at once.
    if (cancel.signal.aborted) process.exit(130)
    cancel.abort()
  })
}
// A reader that goes away (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

const argv = process.argv.slice(2)
process.exitCode = await run(argv, createServices(), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  language: languageOf(argv, process.env),
  signal: cancel.signal,
})
