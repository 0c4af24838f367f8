import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '../../model/problem.ts'
import { unwritable } from '../packed/problems.ts'

/** What was left of an earlier try: nothing, what this one goes on with, or what is of no use as its files have changed. */
export type Found = 'nothing' | 'resumed' | 'changed'

interface Manifest<State> {
  readonly version: number
  /** The process that is at work, as long as it lives. */
  readonly pid: number
  readonly inputs: readonly Input[]
  readonly state: State | null
}

interface Input {
  readonly path: string
  readonly size: number
  /** Milliseconds since 1970. */
  readonly modified: number
}

/** A state of another version is of no use. */
const VERSION = 1

/**
 * The folder beside a file in the making, `FILE.scratch`: sorted runs, and a manifest that says of which input files they
 * are and how far the work was. A killed or interrupted work goes on there.
 */
export class Scratch<State> {
  readonly folder: string
  readonly found: Found
  readonly #inputs: readonly Input[]
  #state: State | null

  /** @throws Problem when an input cannot be read, or another process is at work on the same file */
  constructor(out: string, inputs: readonly string[]) {
    this.folder = `${out}.scratch`
    this.#inputs = inputs.map(inputOf)
    const left = this.#read()
    if (left !== null && isAtWork(left.pid)) throw busy(out, this.folder)
    const same = left?.version === VERSION && JSON.stringify(left.inputs) === JSON.stringify(this.#inputs)
    this.#state = same ? left.state : null
    this.found = this.#state !== null ? 'resumed' : left !== null && !same ? 'changed' : 'nothing'
    if (this.#state === null) rmSync(this.folder, { recursive: true, force: true })
    try {
      mkdirSync(this.folder, { recursive: true })
    } catch (error) {
      throw unwritable(out, (error as Error).message)
    }
    this.#write()
  }

  /** How far the work was; null at the begin. */
  get state(): State | null {
    return this.#state
  }

  path(name: string): string {
    return join(this.folder, name)
  }

  /** From here on a killed work goes on. What the state names must be on disk by now. */
  save(state: State): void {
    this.#state = state
    this.#write()
  }

  /** Whether something is left for the next try: only an interrupted work goes on. */
  leaves(error: unknown): boolean {
    return error instanceof Problem && error.code === 'interrupted' && this.#state !== null
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }

  #read(): Manifest<State> | null {
    if (!existsSync(this.path('manifest.json'))) return null
    try {
      return JSON.parse(readFileSync(this.path('manifest.json'), 'utf8')) as Manifest<State>
    } catch {
      return null
    }
  }

  #write(): void {
    const manifest: Manifest<State> = {
      version: VERSION,
      pid: process.pid,
      inputs: this.#inputs,
      state: this.#state,
    }
    // Written aside and renamed: a kill in between leaves the one before.
    writeFileSync(this.path('manifest.new'), JSON.stringify(manifest), { flush: true })
    renameSync(this.path('manifest.new'), this.path('manifest.json'))
  }
}

function inputOf(path: string): Input {
  try {
    const { size, mtimeMs } = statSync(path)
    return { path, size, modified: mtimeMs }
  } catch {
    const text = { nl: 'Het bestand {path} is niet te lezen.', en: 'The file {path} cannot be read.' }
    throw new Problem('invalid', text, { path })
  }
}

function isAtWork(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function busy(path: string, folder: string): Problem {
  const text = {
    nl: 'Een ander proces is bezig met {path}. Is dat niet zo, verwijder dan de map {folder}.',
    en: 'Another process is at work on {path}. If that is not so, remove the folder {folder}.',
  }
  return new Problem('conflict', text, { path, folder })
}
