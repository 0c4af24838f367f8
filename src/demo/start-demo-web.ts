import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Project } from '../model/project.ts'
import { demoAnswers } from './answer.ts'
import { writeDemoFiles } from './demo-files.ts'
import type { DemoFiles } from './demo-files.ts'
import { OWN_PROJECT } from './own-site.ts'
import { planDemo } from './plan.ts'
import { startProxy } from './proxy.ts'

export interface DemoOptions {
  readonly seed?: string
  /** 1 for some 400 links from some 60 sites, 25 for 10,000. */
  readonly scale?: number
  /** Where the files go; a new temporary folder without it. */
  readonly folder?: string
}

/** A small invented web that can be audited like the real one, through its proxy. */
export interface DemoWeb extends DemoFiles {
  /** Address of the proxy, on loopback. */
  readonly proxy: string
  readonly project: Project
  readonly links: number
  close(): Promise<void>
}

/** How many links there are at scale 1. */
export const LINKS_AT_SCALE_1 = 400

export async function startDemoWeb({ seed = '1', scale = 1, folder }: DemoOptions = {}): Promise<DemoWeb> {
  const plan = planDemo(seed, scale)
  const files = await writeDemoFiles(plan, folder ?? (await mkdtemp(join(tmpdir(), 'schakel-demo-'))))
  const proxy = await startProxy(demoAnswers(plan))
  return { ...files, proxy: proxy.url, project: OWN_PROJECT, links: plan.pages.length, close: () => proxy.close() }
}
