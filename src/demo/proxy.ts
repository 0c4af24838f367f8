import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Answer } from './answer.ts'

/** A forward proxy that holds the whole invented web itself: nothing is forwarded, no name is resolved. */
export interface DemoProxy {
  /** `http://127.0.0.1:41234` */
  readonly url: string
  close(): Promise<void>
}

/** Takes requests in absolute form and, as many clients tunnel plain http too, through CONNECT. Loopback only. */
export async function startProxy(answer: (host: string, path: string) => Answer): Promise<DemoProxy> {
  const sockets = new Set<Socket>()
  const server = createServer((request, response) => {
    reply(answer, request, response)
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  server.on('connect', (request: IncomingMessage, socket: Socket) => {
    tunnel(server, answer, request, socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        for (const socket of sockets) socket.destroy()
      }),
  }
}

function reply(
  answer: (host: string, path: string) => Answer,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const asked = URL.parse(request.url ?? '/', `http://${request.headers.host ?? 'unknown'}`)
  const said = asked ? answer(asked.hostname, asked.pathname) : 'no-host'
  if (said === 'hang') return
  if (said === 'no-host') {
    response.writeHead(502, { 'x-proxy-error': 'ENOTFOUND' }).end()
    return
  }
  response.writeHead(said.status, { 'content-type': 'text/html; charset=utf-8', ...said.headers })
  response.end(request.method === 'HEAD' ? undefined : said.body)
}

/** What comes through a tunnel to port 80 is plain http again, so the same server reads it on. */
function tunnel(
  server: Server,
  answer: (host: string, path: string) => Answer,
  request: IncomingMessage,
  socket: Socket,
): void {
  socket.on('error', () => socket.destroy())
  const [host = '', port] = (request.url ?? '').split(':')
  if (port !== '80' || answer(host, '/robots.txt') === 'no-host') {
    socket.end('HTTP/1.1 502 Bad Gateway\r\nx-proxy-error: ENOTFOUND\r\n\r\n')
    return
  }
  socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
  server.emit('connection', socket)
}
