import type { Failure } from '../../model/visit.ts'
import { AddressRefused } from '../address/guard.ts'
import { TunnelRefused } from '../transport/index.ts'

/** Why no answer could be read. `detail` quotes the error. */
export interface Fault {
  readonly kind: 'fault'
  readonly why: Failure | 'blocked-address'
  readonly detail: string
  /** The host itself could not be spoken to, so no other page of it can either. */
  readonly host: boolean
}

/** The visit's time is up. */
export class TimeUp extends Error {
  readonly code = 'TIME_UP'
}

export function fault(why: Fault['why'], detail: string, host = false): Fault {
  return { kind: 'fault', why, detail: detail.slice(0, 300), host }
}

/** Codes of Node, OpenSSL and undici by the outcome they mean; the first that fits counts. */
const BY_CODE: readonly (readonly [RegExp, Failure, boolean])[] = [
  [/^TIME_UP$/, 'timeout', false],
  [/^(ENOTFOUND|EAI_\w+|ENODATA|ESERVFAIL|EREFUSED|EBADNAME|ETIMEOUT|EFORMERR)$/, 'dns', true],
  [/^(UND_ERR_CONNECT_TIMEOUT|ETIMEDOUT)$/, 'timeout', true],
  [/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|EADDRNOTAVAIL)$/, 'network-error', true],
  [/^(UND_ERR_HEADERS_OVERFLOW|HPE_HEADER_OVERFLOW)$/, 'too-large', false],
  // undici reports a body that contradicts its framing (two lengths, a length and chunks) as a mismatch.
  [/^(HPE_\w+|HTTPParserError|UND_ERR_RES_CONTENT_LENGTH_MISMATCH)$/, 'protocol-error', false],
  [/CERT|^ERR_TLS|^ERR_SSL|SELF_SIGNED|UNABLE_TO_|^EPROTO$/, 'tls', true],
]

/** Turns what a connection threw into an outcome; what is unknown is a fault of the network. */
export function faultOf(error: unknown): Fault {
  const thrown = deepest(error)
  const detail = thrown.code === undefined ? thrown.message : `${thrown.code}: ${thrown.message}`
  if (thrown instanceof AddressRefused) return fault('blocked-address', thrown.message, true)
  if (thrown instanceof TunnelRefused) return fault(thrown.status === 504 ? 'timeout' : 'dns', thrown.message, true)
  const [, why, host] = BY_CODE.find(([codes]) => codes.test(thrown.code ?? thrown.name)) ?? [
    null,
    'network-error' as const,
    false,
  ]
  return fault(why, detail, host)
}

/** The error that says most: undici and happy eyeballs wrap the one with the code. */
function deepest(error: unknown): NodeJS.ErrnoException {
  if (error instanceof AggregateError && error.errors.length > 0) return deepest(error.errors[0])
  if (!(error instanceof Error)) return new Error(String(error))
  return error.cause instanceof Error && !(error instanceof AddressRefused) ? deepest(error.cause) : error
}
