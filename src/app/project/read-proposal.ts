import { Problem } from '../../model/problem.ts'
import * as fields from '../audit/audit-fields.ts'
import type { Context } from '../operation.ts'
import { wordTables } from '../word-tables.ts'
import type { Proposal } from './proposal.ts'
import { propose } from './propose.ts'
import { visitOwnSite } from './visit-own-site.ts'

const NOT_READ = {
  nl: 'De voorpagina van {site} is niet te lezen ({outcome}). Vul zelf in wat je weet met schakel project set.',
  en: 'The home page of {site} cannot be read ({outcome}). Fill in what you know yourself with schakel project set.',
}

/** How a site of the user's own is visited. */
export const visitFields = { proxy: fields.proxy, allowPrivate: fields.allowPrivate, delay: fields.delay }

interface Visiting {
  readonly proxy?: string | null | undefined
  readonly allowPrivate: string[]
  /** Seconds. */
  readonly delay: number
}

/** Visits a site and proposes what its pages say. Throws `unreachable` when its home page cannot be read. */
export async function readProposal(
  site: string,
  { proxy = null, allowPrivate, delay }: Visiting,
  context: Context,
): Promise<Proposal> {
  const { signal, services } = context
  const fetcher = services.openFetcher({ delay: delay * 1000, proxy, allowPrivate, signal })
  try {
    const own = await visitOwnSite(site, fetcher, context)
    if (own.pages.length === 0) throw new Problem('unreachable', NOT_READ, { site, outcome: own.home.outcome })
    return await propose(own, wordTables())
  } finally {
    await fetcher.close()
  }
}
