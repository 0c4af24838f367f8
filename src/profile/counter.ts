import type { Tally } from '../model/profile-audit.ts'

/** Counts links by name, and the domains that have at least one. */
export interface Counter {
  add(name: string, domain: number): void
  /** In the order of `order`; without it, most domains first. */
  tallies(order?: readonly string[]): Tally[]
}

/** Memory: one small number per (name, domain) pair, never one per link. Domains are numbered by the caller. */
export function createCounter(): Counter {
  /** Links by name and domain, and by domain alone. */
  const names = new Map<string, Map<number, number>>()
  const whole = new Map<number, number>()
  const tally = (name: string): Tally => {
    const counts = names.get(name) ?? new Map<number, number>()
    let [links, shares] = [0, 0]
    for (const [domain, count] of counts) {
      links += count
      shares += count / (whole.get(domain) ?? count)
    }
    return { name, links, domains: counts.size, share: whole.size === 0 ? 0 : shares / whole.size }
  }
  return {
    add(name, domain) {
      const counts = names.get(name) ?? new Map<number, number>()
      names.set(name, counts.set(domain, (counts.get(domain) ?? 0) + 1))
      whole.set(domain, (whole.get(domain) ?? 0) + 1)
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
