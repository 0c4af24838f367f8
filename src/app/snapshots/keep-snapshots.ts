import type { Fetcher, Validators, VisitRequest } from '../../fetch/index.ts'
import type { SnapshotPolicy } from '../../model/snapshot-policy.ts'
import type { Run, Store } from '../../store/index.ts'

/** Where snapshots go, and which of them stay. */
export interface Keeping {
  readonly store: Pick<Store, 'snapshots'>
  readonly run: Pick<Run, 'id' | 'projectId'>
  readonly policy: SnapshotPolicy | 'none'
}

/**
 * The fetcher, save that what each visit brings is kept before anybody sees it, whatever it is. A page is asked for
 * "only if it changed" only where it was kept as it was.
 */
export function keepingSnapshots(fetcher: Fetcher, { store: { snapshots }, run, policy }: Keeping): Fetcher {
  if (policy === 'none') return fetcher
  const conditions = async (url: string, given: Validators): Promise<Validators> => {
    if (given.etag === undefined && given.lastModified === undefined) return {}
    return (await snapshots.canRecall(run.projectId, url)) ? given : {}
  }
  const asked = async function* <T extends VisitRequest>(requests: Iterable<T> | AsyncIterable<T>) {
    for await (const request of requests) {
      const { etag, lastModified } = await conditions(request.url, request)
      yield { url: request.url, request, ...(etag && { etag }), ...(lastModified && { lastModified }) }
    }
  }
  return {
    ...fetcher,
    async visit(url, options = {}) {
      const visit = await fetcher.visit(url, await conditions(url, options))
      await snapshots.keep(run, 'sent', visit, policy)
      return visit
    },
    async *visitAll(requests) {
      for await (const { request, visit } of fetcher.visitAll(asked(requests))) {
        await snapshots.keep(run, 'sent', visit, policy)
        yield { request: request.request, visit }
      }
    },
    async render(page) {
      const rendered = await fetcher.render(page)
      if (rendered !== null) await snapshots.keep(run, 'rendered', rendered, policy)
      return rendered
    },
  }
}
