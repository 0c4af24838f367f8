import { readFileSync, writeFileSync } from 'node:fs'

/** What a client found on one page. `at`: milliseconds since it began. */
export interface Answer {
  readonly url: string
  readonly at: number
  readonly links: readonly { readonly href: string; readonly rel: readonly string[]; readonly anchor: string }[]
  readonly indexable: boolean
}

/** What a client is asked for: the links alone, or all that a verdict needs (main text and its language too). */
export type Depth = 'links' | 'verdict'

export interface Job {
  readonly urls: readonly string[]
  readonly depth: Depth
  readonly concurrency: number
  readonly port: number
  /** Whether Crawlee runs with its own settings. */
  readonly asItComes: boolean
}

/**
 * Runs a client: `client JOB-FILE ANSWERS-FILE`. What it cost is printed as one JSON line; time and processor time are
 * counted from the first request, so that nobody's start-up counts.
 */
export async function measure(
  work: (job: Job, answer: (found: Omit<Answer, 'at'>) => void) => Promise<void>,
): Promise<void> {
  const [jobFile = '', answersFile = ''] = process.argv.slice(2)
  const job = JSON.parse(readFileSync(jobFile, 'utf8')) as Job
  // Written at once, as a program would: what is kept as objects holds on to the pages it was cut from.
  const answers: string[] = []
  const cpu = process.cpuUsage()
  const begun = performance.now()
  await work(job, (found) => answers.push(JSON.stringify({ ...found, at: performance.now() - begun })))
  const seconds = (performance.now() - begun) / 1000
  const { user, system } = process.cpuUsage(cpu)
  const peakMb = process.resourceUsage().maxRSS / 1024
  console.log(JSON.stringify({ seconds, cpuSeconds: (user + system) / 1e6, peakMb, pages: answers.length }))
  writeFileSync(answersFile, answers.join('\n'))
}
