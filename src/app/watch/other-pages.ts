import { inspect, type Wanted } from '../../evidence/index.ts'
import type { Fetcher } from '../../fetch/index.ts'
import type { Inspection } from '../../model/evidence.ts'
import type { Role, Run, Store } from '../../store/index.ts'
import { addressKey } from '../../url/index.ts'

/** What visiting for one project needs. */
export interface Visiting {
  readonly store: Store
  readonly fetcher: Fetcher
  readonly run: Run
  readonly wanted: Wanted
  /** ISO time that looks are dated with. */
  readonly now: () => string
}

const DAY = 24 * 3_600_000
/** Days after which a page is looked at again: our own each time, a home page only to see what a site is. */
const LASTS: Readonly<Record<Exclude<Role, 'source'>, number>> = { own: 1, canonical: 1, host: 90 }

/** Pages that are looked at besides the linking ones, each once in a pass, and not at all while the last look is fresh. */
export type OtherPages = (role: Exclude<Role, 'source'>, url: string) => Promise<Inspection>

export function openOtherPages(visiting: Visiting): OtherPages {
  const { store, run } = visiting
  const looks = new Map<string, Promise<Inspection>>()
  const look = async (role: Exclude<Role, 'source'>, url: string): Promise<Inspection> => {
    const last = await store.inspections.newest(run.projectId, role, url)
    const fresh = last !== null && Date.parse(visiting.now()) - Date.parse(last.at) < LASTS[role] * DAY
    return fresh ? last : lookNow(visiting, role, url)
  }
  return (role, url) => {
    const key = `${role} ${addressKey(url)}`
    const known = looks.get(key) ?? look(role, url)
    looks.set(key, known)
    return known
  }
}

async function lookNow({ store, fetcher, run, wanted, now }: Visiting, role: Role, url: string): Promise<Inspection> {
  const inspection = { ...inspect(await fetcher.visit(url), wanted), at: now() }
  await store.inspections.append(run.id, role, inspection)
  return inspection
}
