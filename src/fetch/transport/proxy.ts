import { Agent, Pool, type Dispatcher } from 'undici'
import { Problem } from '../../model/problem.ts'
import { plainConnector, type Connector } from './dial.ts'

/** Requests through one proxy: plain http in absolute form, https through a tunnel. */
export interface Proxy {
  send(url: URL, headers: Record<string, string>, handler: Dispatcher.DispatchHandler): void
  close(): Promise<void>
}

/** The proxy would not open a tunnel: for the page behind it this is what a failed look-up is to a direct visit. */
export class TunnelRefused extends Error {
  readonly code = 'TUNNEL_REFUSED'
  readonly status: number

  /** @param why what the proxy says went wrong, where it says so */
  constructor(status: number, why: string) {
    super(`the proxy answered ${status} to CONNECT${why === '' ? '' : `: ${why}`}`)
    this.status = status
  }
}

/** What the user configured does not answer. Not a fault of any page, so it stops the run. */
function unreachable(proxy: URL, error: Error): Problem {
  return new Problem(
    'unreachable',
    {
      nl: 'De proxy {proxy} is niet bereikbaar ({reason}). Controleer de instelling --proxy of HTTP_PROXY.',
      en: 'The proxy {proxy} cannot be reached ({reason}). Check the setting --proxy or HTTP_PROXY.',
    },
    { proxy: proxy.origin, reason: (error as NodeJS.ErrnoException).code ?? error.message },
  )
}

/** @param options limits for the responses, as undici's `Pool` takes them */
export function createProxy(proxy: URL, options: Agent.Options): Proxy {
  const dial = plainConnector()
  const connect: Connector = (target, callback) =>
    dial(target, (error, socket) =>
      error === null ? callback(null, socket) : callback(unreachable(proxy, error), null),
    )
  const plain = new Pool(proxy.origin, { ...options, connect })
  const tunnelled = new Agent({ ...options, connect: tunnel(plain, credentials(proxy)) })
  return {
    send(url, headers, handler) {
      const { origin, pathname, search } = url
      if (url.protocol === 'https:')
        tunnelled.dispatch({ origin, path: pathname + search, method: 'GET', headers }, handler)
      else {
        const sent = { ...headers, ...credentials(proxy), host: url.host }
        plain.dispatch({ path: origin + pathname + search, method: 'GET', headers: sent }, handler)
      }
    },
    async close() {
      await Promise.all([tunnelled.destroy(), plain.destroy()])
    },
  }
}

function credentials({ username, password }: URL): Record<string, string> {
  if (username === '') return {}
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  return { 'proxy-authorization': `Basic ${Buffer.from(pair).toString('base64')}` }
}

/** Asks the proxy for a tunnel to the host and puts TLS on top of it. */
function tunnel(proxy: Pool, headers: Record<string, string>): Connector {
  const secure = plainConnector()
  return (options, callback) => {
    const host = `${options.hostname}:${options.port || '443'}`
    proxy.connect({ path: host, headers: { ...headers, host } }).then(
      ({ statusCode, headers: answer, socket }) => {
        if (statusCode === 200) return secure({ ...options, httpSocket: socket as never }, callback)
        socket.on('error', () => undefined).destroy()
        callback(new TunnelRefused(statusCode, String(answer['x-proxy-error'] ?? answer['x-squid-error'] ?? '')), null)
      },
      (error: unknown) => callback(error as Error, null),
    )
  }
}
