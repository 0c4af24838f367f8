import type { MonthTally } from '../model/profile-audit.ts'

/** First-seen dates of links and of domains as counts per month, oldest first; months without either are left out. */
export interface MonthLedger {
  /** `date`: ISO, or '' when not known. */
  add(date: string): void
  tallies(domainDates: Iterable<string>): MonthTally[]
}

export function createMonthLedger(): MonthLedger {
  const links = new Map<string, number>()
  return {
    add: (date) => count(links, date),
    tallies(domainDates) {
      const domains = new Map<string, number>()
      for (const date of domainDates) count(domains, date)
      const months = [...links.keys()].sort()
      return months.map((month) => ({ month, links: links.get(month) ?? 0, domains: domains.get(month) ?? 0 }))
    },
  }
}

function count(months: Map<string, number>, date: string): void {
  const month = /^\d{4}-(?:0[1-9]|1[0-2])(?=-|$)/.exec(date)?.[0]
  if (month !== undefined) months.set(month, (months.get(month) ?? 0) + 1)
}
