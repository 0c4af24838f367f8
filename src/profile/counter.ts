import type { Tally } from '../model/profile-audit.ts'

/** Counts links by name, and the domains that have at least one. */
export interface Counter {
  add(name: string, domain: number): void
  /** In the order of `order`; without it, most domains first. */
  tallies(order?: readonly string[]): Tally[]
}

/** Memory: one small number per (name, domain) pair, never one per link. Domains are numbered by the caller. */
export function createCounter(): Counter {
  const names = new Map<string, { links: number; domains: Set<number> }>()
  const tally = (name: string): Tally => {
    const { links, domains } = names.get(name) ?? { links: 0, domains: { size: 0 } }
    return { name, links, domains: domains.size }
  }
  return {
    add(name, domain) {
      const entry = names.get(name) ?? { links: 0, domains: new Set<number>() }
      entry.links += 1
      entry.domains.add(domain)
      names.set(name, entry)
    },
    tallies(order) {
      if (order) return order.map(tally)
      return [...names.keys()].map(tally).sort((a, b) => b.domains - a.domains || b.links - a.links || byName(a, b))
    },
  }
}

function byName(a: Tally, b: Tally): number {
  return a.name < b.name ? -1 : 1
}
