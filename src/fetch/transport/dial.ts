import { createSecureContext } from 'node:tls'
import { buildConnector } from 'undici'
import { AddressRefused, type AddressGuard } from '../address/guard.ts'
import { parseIp } from '../address/ip.ts'
import type { Names } from '../address/names.ts'

export type Connector = buildConnector.connector

/** An address that does not answer gets this long before the next one is tried. */
const CONNECT_TIMEOUT = 10_000
/** More addresses than this are one host's spares; each costs a time-out when the host is down. */
const MOST_ADDRESSES = 3

/** undici's connector with our time-out: TCP, and TLS on top for https. */
export function plainConnector(): Connector {
  // One context for all hosts: Node makes one a connection otherwise, and each costs time and memory.
  return buildConnector({ timeout: CONNECT_TIMEOUT, maxCachedSessions: 1_000, secureContext: createSecureContext() })
}

/**
 * A connector that resolves names itself and dials only addresses the guard lets through: the address that was judged
 * is the address that is dialled, so a second DNS answer (rebinding) is never used.
 */
export function guardedConnector(guard: AddressGuard, names: Names): Connector {
  const dial = plainConnector()
  return (options, callback) => {
    void publicAddresses(options, guard, names).then(
      (addresses) => dialFirst(dial, options, addresses, callback),
      (error: unknown) => callback(error as Error, null),
    )
  }
}

async function publicAddresses(
  { hostname, port, protocol }: buildConnector.Options,
  guard: AddressGuard,
  names: Names,
): Promise<readonly string[]> {
  const bare = hostname.replace(/^\[(.*)\]$/, '$1')
  const found = parseIp(bare) === null ? await names.resolve(bare) : [bare]
  const number = Number(port || (protocol === 'https:' ? 443 : 80))
  const open = found.filter((address) => guard.refusesIp(address, number) === null)
  const [first = bare] = found
  if (open.length === 0) throw new AddressRefused(`${bare}: ${guard.refusesIp(first, number)}`)
  return open.slice(0, MOST_ADDRESSES)
}

function dialFirst(
  dial: Connector,
  options: buildConnector.Options,
  [address = '', ...others]: readonly string[],
  callback: buildConnector.Callback,
): void {
  dial({ ...options, hostname: address }, (error, socket) => {
    if (error === null) callback(null, socket)
    else if (others.length > 0 && !isTlsFault(error)) dialFirst(dial, options, others, callback)
    else callback(error, null)
  })
}

/** A certificate is the host's, whichever of its addresses shows it. */
function isTlsFault(error: NodeJS.ErrnoException): boolean {
  return /CERT|TLS|SSL|SELF_SIGNED/.test(error.code ?? '')
}
