import { namingOf, reverseName, type Naming } from '../naming.ts'
import { LineSorter } from './sort-lines.ts'

/** Names looked at to tell which way round they are written. */
const SAMPLE = 1000
/** Stands below every character of a name, so that lines sort as their names do. */
const SEPARATOR = '\t'

/** Sorted runs on disk, and which way round their names were written. */
export interface KeptNames {
  readonly runs: number
  readonly naming: Naming
}

/** Sorts names by their reversed form, each with a text that stays with it; memory stays flat. */
export class NameSorter {
  readonly #lines: LineSorter
  #naming: Naming | null
  #sample: { readonly name: string; readonly load: string }[] = []

  /** @param naming null when the names must tell by themselves; @param kept what an earlier sorter left in the folder */
  constructor(folder: string, naming: Naming | null, kept: KeptNames | null = null) {
    this.#lines = new LineSorter(folder, undefined, kept?.runs)
    this.#naming = kept?.naming ?? naming
  }

  /** Brings all names so far to disk. Null as long as it cannot be told which way round they are written. */
  keep(): KeptNames | null {
    return this.#naming === null ? null : { runs: this.#lines.keep(), naming: this.#naming }
  }

  /** Which way round the names were written; known after the first thousand. */
  get naming(): Naming {
    return this.#naming ?? namingOf(this.#sample.map(({ name }) => name))
  }

  add(name: string, load: string): void {
    if (this.#naming !== null) return this.#put(name, load, this.#naming)
    this.#sample.push({ name, load })
    if (this.#sample.length >= SAMPLE) this.#settle()
  }

  /** Reversed names in byte order; a name that was added with several texts comes with each, in byte order. */
  *sorted(): Generator<{ readonly name: string; readonly load: string }> {
    this.#settle()
    for (const line of this.#lines.sorted()) {
      const tab = line.indexOf(SEPARATOR)
      yield { name: line.slice(0, tab), load: line.slice(tab + 1) }
    }
  }

  remove(): void {
    this.#lines.remove()
  }

  #settle(): void {
    const naming = this.naming
    this.#naming = naming
    for (const { name, load } of this.#sample) this.#put(name, load, naming)
    this.#sample = []
  }

  #put(name: string, load: string, naming: Naming): void {
    this.#lines.add((naming === 'reversed' ? name : reverseName(name)) + SEPARATOR + load)
  }
}
