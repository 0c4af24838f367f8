import type { Context, Services } from '../../src/app/index.ts'
import { createEmbedder } from '../../src/embedder/index.ts'
import { createFetcher } from '../../src/fetch/index.ts'
import { openStore } from '../../src/store/index.ts'

/** The real services with a fixed clock. */
export const services: Services = {
  versions: { schakel: '1.2.3', node: '24.0.0' },
  ranksFile: 'absent/ranks.schakel',
  now: () => '2026-01-05T00:00:00.000Z',
  openFetcher: createFetcher,
  openEmbedder: (settings) => createEmbedder({ ...settings, key: null }),
  receiversFile: 'absent/receivers.json',
  workspace: ':memory:',
  openStore: openStore,
}

/** A context that keeps quiet, answers no question and is never interrupted. */
export const context: Context = {
  services,
  language: 'en',
  signal: new AbortController().signal,
  report: () => undefined,
  note: () => undefined,
  ask: () => Promise.resolve(null),
}
