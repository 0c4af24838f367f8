import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Role, Run, Store } from '../../store/index.ts'
import { hostKey } from '../../url/index.ts'
import { HeldHosts, LOOK_AGAIN } from '../held-hosts.ts'

interface SharedRunInput {
  readonly store: Store
  readonly run: Run
  /** Milliseconds to leave a host alone after its last page. */
  readonly pause: number
  readonly signal: AbortSignal
}

/** Hosts held: more pages than one thread can read in a second, at a second each. The rest is there for other processes. */
const MOST_HOSTS = 256
/** Addresses looked up at once. */
const BATCH = 64

/**
 * The part of a run that this process does: it holds hosts while it visits them, so that another process on the same
 * workspace visits others.
 */
export class SharedRun {
  readonly #input: SharedRunInput
  readonly #owner = `${hostname()} ${process.pid} ${randomUUID()}`
  readonly #held: HeldHosts
  #changed = (): void => undefined

  constructor(input: SharedRunInput) {
    this.#input = input
    this.#held = new HeldHosts({ checks: input.store.checks, owner: this.#owner, pause: input.pause })
    input.signal.addEventListener('abort', () => this.#changed(), { once: true })
  }

  /** Gives the addresses that nobody has visited, each to one process; ends when all are done, whoever did them. */
  async *due(role: Role, list: () => AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
    const { store, pause, signal } = this.#input
    await freeHostsOfTheDead(store, pause)
    while (yield* this.#pass(role, list())) {
      await this.#wait(1)
      if (signal.aborted) return
      await sleep(LOOK_AGAIN)
      await freeHostsOfTheDead(store, pause)
    }
  }

  /** Says that a visit is stored; a host with nothing more in hand is given back. */
  async done(url: string): Promise<void> {
    await this.#held.done(hostOf(url))
    this.#changed()
  }

  /** Gives everything back. */
  close(): Promise<void> {
    return this.#held.close()
  }

  /** One pass over the list; true when addresses on hosts of others were left. */
  async *#pass(role: Role, urls: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string, boolean> {
    const { store, run } = this.#input
    let left = false
    for await (const batch of batches(urls)) {
      await this.#wait(MOST_HOSTS)
      const held = new Set(await store.checks.hold(this.#owner, [...new Set(batch.map(hostOf))]))
      for (const url of batch) {
        const host = hostOf(url)
        if (!held.has(host)) left = true
        // Another process may have been there between the list and the hold.
        else if (!(await store.inspections.has(run.id, role, url))) {
          this.#held.take(host)
          yield url
        }
      }
      for (const host of held) if (!this.#held.has(host)) await store.checks.release(this.#owner, host, 0)
    }
    return left
  }

  /** Waits until fewer hosts are held, or until the caller stops it all. */
  async #wait(fewerThan: number): Promise<void> {
    while (this.#held.size >= fewerThan && !this.#input.signal.aborted)
      await new Promise<void>((resolve) => (this.#changed = resolve))
  }
}

/** A killed process leaves its hosts held until its lease ends; where it ran on this machine, nobody need wait for that. */
async function freeHostsOfTheDead({ checks }: Store, pause: number): Promise<void> {
  for (const owner of await checks.owners()) {
    const [machine, pid] = owner.split(' ')
    if (machine === hostname() && pid !== undefined && !isAlive(Number(pid))) await checks.releaseAll(owner, pause)
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function hostOf(url: string): string {
  return hostKey(new URL(url))
}

async function* batches(urls: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string[]> {
  let batch: string[] = []
  for await (const url of urls) {
    if (batch.push(url) < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
