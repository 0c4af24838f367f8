import { GRADES } from '../model/verdict.ts'
import type { Grade } from '../model/verdict.ts'
import type { DomainTally } from '../model/profile-audit.ts'

interface Entry {
  readonly number: number
  links: number
  /** Position in GRADES: 0 is best. */
  best: number
  firstSeen: string
}

/** Referring domains seen so far: one short entry each, however many links they have. */
export interface DomainLedger {
  readonly size: number
  /** Number of the domain, counted from 0 in order of appearance. */
  add(domain: string, grade: Grade, firstSeen: string): number
  byGrade(): Map<Grade, number>
  top(count: number): DomainTally[]
  firstSeen(): IterableIterator<string>
}

export function createDomainLedger(): DomainLedger {
  const entries = new Map<string, Entry>()
  return {
    get size() {
      return entries.size
    },
    add(domain, grade, firstSeen) {
      const entry = entries.get(domain) ?? { number: entries.size, links: 0, best: GRADES.length, firstSeen: '' }
      entry.links += 1
      entry.best = Math.min(entry.best, GRADES.indexOf(grade))
      if (firstSeen && (!entry.firstSeen || firstSeen < entry.firstSeen)) entry.firstSeen = firstSeen
      entries.set(domain, entry)
      return entry.number
    },
    byGrade() {
      const counts = new Map<Grade, number>()
      for (const { best } of entries.values()) counts.set(gradeAt(best), (counts.get(gradeAt(best)) ?? 0) + 1)
      return counts
    },
    top(count) {
      const sorted = [...entries].sort(([a, x], [b, y]) => y.links - x.links || (a < b ? -1 : 1)).slice(0, count)
      return sorted.map(([domain, { links, best }]) => ({ domain, links, grade: gradeAt(best) }))
    },
    *firstSeen() {
      for (const { firstSeen } of entries.values()) if (firstSeen) yield firstSeen
    },
  }
}

function gradeAt(position: number): Grade {
  return GRADES[position] ?? 'unknown'
}
