import { Agent, type Dispatcher } from 'undici'
import type { AddressGuard } from '../address/guard.ts'
import type { Names } from '../address/names.ts'
import { guardedConnector } from './dial.ts'
import { createProxy, type Proxy } from './proxy.ts'
import type { ProxyFor } from './proxy-setting.ts'

export { TunnelRefused } from './proxy.ts'
export { readProxies, type ProxyFor } from './proxy-setting.ts'

/** Sends GET requests over kept connections, directly or through a proxy. */
export interface Transport {
  send(url: URL, headers: Record<string, string>, handler: Dispatcher.DispatchHandler): void
  close(): Promise<void>
}

/** RFC 9110 sets no limit; browsers and servers stop between 8 and 256 KB. Ours is the audit's stated limit. */
const HEADER_BYTES = 64 * 1024

/** Long enough for the next page of a host at the usual pace, short enough to keep few sockets open. */
const KEEP_ALIVE = 4_000

/** Time is kept by the caller's deadline, so undici's own timers are off. */
const OPTIONS: Agent.Options = {
  maxHeaderSize: HEADER_BYTES,
  keepAliveTimeout: KEEP_ALIVE,
  keepAliveMaxTimeout: KEEP_ALIVE,
  headersTimeout: 0,
  bodyTimeout: 0,
}

export function createTransport(guard: AddressGuard, names: Names, proxyFor: ProxyFor): Transport {
  const direct = new Agent({ ...OPTIONS, connect: guardedConnector(guard, names) })
  const proxies = new Map<string, Proxy>()
  const via = (proxy: URL): Proxy => {
    const known = proxies.get(proxy.href) ?? createProxy(proxy, OPTIONS)
    proxies.set(proxy.href, known)
    return known
  }
  return {
    send(url, headers, handler) {
      const proxy = proxyFor(url)
      if (proxy !== null) via(proxy).send(url, headers, handler)
      else direct.dispatch({ origin: url.origin, path: url.pathname + url.search, method: 'GET', headers }, handler)
    },
    async close() {
      await Promise.all([direct.destroy(), ...[...proxies.values()].map((proxy) => proxy.close())])
    },
  }
}
