import type { Fetcher } from '../../fetch/index.ts'
import type { PageVisit, Visit } from '../../model/visit.ts'
import type { Run, Store } from '../../store/index.ts'

/** A fetcher without a network: every visit is the newest one that was kept of the address, at the time it was made. */
export function fromSnapshots(
  { snapshots }: Pick<Store, 'snapshots'>,
  { projectId, started }: Pick<Run, 'projectId' | 'started'>,
): Fetcher {
  const visit = async (url: string): Promise<Visit> => {
    const kept = await snapshots.newest(projectId, 'sent', url)
    return kept === null ? notKept(url, started) : kept.visit
  }
  return {
    visit,
    async *visitAll(requests) {
      for await (const request of requests) yield { request, visit: await visit(request.url) }
    },
    async render({ url }) {
      const [sent, rendered] = [
        await snapshots.newest(projectId, 'sent', url),
        await snapshots.newest(projectId, 'rendered', url),
      ]
      // What a browser made of an earlier version says nothing of this one.
      return rendered !== null && rendered.runId === sent?.runId ? (rendered.visit as PageVisit) : null
    },
    close: () => Promise.resolve(),
  }
}

/** As a page that could not be had: never a sign that the link is gone. */
function notKept(url: string, at: string): Visit {
  return {
    ...{ kind: 'failed', url, finalUrl: url, at, hops: [], robots: null },
    ...{ why: 'network-error', detail: 'no snapshot of this address was kept, and nothing is fetched offline' },
  }
}
