import type { SchemeTally } from '../model/profile-audit.ts'
import type { Scheme } from '../model/scheme.ts'

/** Enough for a reader; a profile with more groups than this has a problem that a longer list does not show better. */
const MOST = 200

/** Groups of sites, each once, with the number of links that come from them. */
export function createSchemeLedger(): { add(scheme: Scheme): void; tallies(): SchemeTally[] } {
  const groups = new Map<string, { scheme: Scheme; links: number }>()
  return {
    add(scheme) {
      const key = `${scheme.kind} ${[...scheme.members].sort().join(' ')}`
      const group = groups.get(key) ?? { scheme, links: 0 }
      group.links += 1
      groups.set(key, group)
    },
    tallies() {
      return [...groups.values()].sort((a, b) => b.links - a.links).slice(0, MOST)
    },
  }
}
