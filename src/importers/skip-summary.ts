import type { Skipped, SkipReason } from '../model/claim.ts'
import type { Params, Text } from '../model/text.ts'
import { SKIPS } from './skips.ts'

/** One sentence of a summary, in both languages. */
export interface Sentence {
  readonly text: Text
  readonly params: Params
}

/** Lines named of each reason and file; the count goes on. A log skips most of its lines. */
const NAMED = 20

/** Counts skipped rows by file and reason and names their lines, in memory that does not grow with them. */
export class SkipSummary {
  readonly #counts = new Map<string, { file: string; reason: SkipReason; count: number; lines: number[] }>()

  add({ skipped, provenance: { file, line } }: Skipped): void {
    const key = `${skipped} ${file}`
    const known = this.#counts.get(key)
    const entry = known ?? { file, reason: skipped, count: 0, lines: [] }
    entry.count += 1
    if (entry.lines.length < NAMED) entry.lines.push(line)
    if (!known) this.#counts.set(key, entry)
  }

  /** `links.csv: 7 rows that cannot be read as a table row (...): line 13, 50, 87 ...`, most frequent first. */
  sentences(): Sentence[] {
    return [...this.#counts.values()]
      .sort((a, b) => b.count - a.count)
      .map(({ file, reason, count, lines }) => ({
        text: { nl: `{file}: ${SKIPS[reason].nl}${LINES.nl}`, en: `{file}: ${SKIPS[reason].en}${LINES.en}` },
        params: { file, count, lines: lines.join(', ') + (count > NAMED ? ' ...' : '') },
      }))
  }
}

const LINES: Text = { nl: ' ({count|regel|regels} {lines})', en: ' ({count|line|lines} {lines})' }
