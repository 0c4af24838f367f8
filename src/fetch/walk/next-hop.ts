import type { Hop } from '../../model/visit.ts'
import { parseHttpUrl } from '../../url/index.ts'
import { header, type Answer } from '../exchange/exchange.ts'
import { metaRefresh, refreshTarget } from './refresh.ts'

export interface NextHop {
  /** Null when the address we are sent to cannot be visited. */
  readonly url: URL | null
  readonly location: string
  readonly via: Hop['via']
}

const REDIRECTS = new Set([301, 302, 303, 307, 308])

/** Where an answer sends us on, or null when it is the page itself. */
export function nextHop(at: URL, answer: Answer): NextHop | null {
  if (REDIRECTS.has(answer.status)) {
    const location = header(answer.headers, 'location') ?? ''
    return { url: parseHttpUrl(location, at.href), location, via: 'http' }
  }
  const refresh = softRedirect(answer)
  if (refresh === null) return null
  const url = parseHttpUrl(refresh.location, at.href)
  // A refresh that leads nowhere, or to the page that it is on, leaves the page standing.
  return url === null ? null : { ...refresh, url }
}

function softRedirect(answer: Answer): Pick<NextHop, 'location' | 'via'> | null {
  const fromHeader = refreshTarget(header(answer.headers, 'refresh') ?? '')
  if (fromHeader !== null) return { location: fromHeader, via: 'refresh-header' }
  if (answer.status !== 200 || !/html|^$/i.test(header(answer.headers, 'content-type') ?? '')) return null
  const fromPage = refreshTarget(metaRefresh(answer.body) ?? '')
  return fromPage === null ? null : { location: fromPage, via: 'meta-refresh' }
}
