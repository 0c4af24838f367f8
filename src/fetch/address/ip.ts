import { isIPv4, isIPv6 } from 'node:net'
import { CARRIES_IPV4, PUBLIC_IPV6, SPECIAL_IPV4, SPECIAL_IPV6 } from './special-ranges.ts'

/** The bytes of an IP address: 4 or 16. */
type Ip = readonly number[]

export interface Range {
  readonly base: Ip
  readonly bits: number
}

/** Reads an address in its plain forms, an IPv6 one with or without brackets; null for a name. */
export function parseIp(text: string): Ip | null {
  const bare = text.replace(/^\[(.*)\]$/, '$1').split('%', 1)[0] ?? ''
  if (isIPv4(bare)) return bare.split('.').map(Number)
  return isIPv6(bare) ? ipv6(bare) : null
}

/** Reads `10.0.0.0/8` or one address; null for anything else. */
export function parseRange(text: string): Range | null {
  const [address = '', length] = text.split('/')
  const base = parseIp(address)
  if (base === null) return null
  const bits = length === undefined ? base.length * 8 : Number(length || Number.NaN)
  return Number.isInteger(bits) && bits >= 0 && bits <= base.length * 8 ? { base, bits } : null
}

export function inRange(ip: Ip, { base, bits }: Range): boolean {
  if (ip.length !== base.length) return false
  return base.every((byte, at) => {
    const mask = (0xff00 >> Math.min(8, Math.max(0, bits - at * 8))) & 0xff
    return (byte & mask) === ((ip[at] ?? 0) & mask)
  })
}

/** Whether an address belongs to the public internet. One that carries an IPv4 address is judged by that. */
export function isPublic(ip: Ip): boolean {
  if (ip.length === 4) return !SPECIAL_4.some((range) => inRange(ip, range))
  const carrier = CARRIERS.find(({ range }) => inRange(ip, range))
  if (carrier !== undefined) return isPublic(ip.slice(carrier.at, carrier.at + 4))
  return inRange(ip, PUBLIC_6) && !SPECIAL_6.some((range) => inRange(ip, range))
}

/** The IPv4 address inside a mapped IPv6 one, which the system dials as that; other addresses as they are. */
export function unmapped(ip: Ip): Ip {
  return ip.length === 16 && inRange(ip, MAPPED) ? ip.slice(12) : ip
}

function ipv6(text: string): Ip {
  const dotted = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(text)
  const [, start = '', ...bytes] = dotted ?? []
  const [a = 0, b = 0, c = 0, d = 0] = bytes.map(Number)
  const hex = dotted === null ? text : `${start}${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`
  const [head = '', tail] = hex.split('::')
  const groups = (part: string): number[] =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16))
  const left = groups(head)
  const right = tail === undefined ? [] : groups(tail)
  const all = [...left, ...Array<number>(8 - left.length - right.length).fill(0), ...right]
  return all.flatMap((group) => [group >> 8, group & 0xff])
}

function known(text: string): Range {
  const range = parseRange(text)
  if (range === null) throw new Error(`not a range: ${text}`)
  return range
}

const SPECIAL_4 = SPECIAL_IPV4.map(known)
const SPECIAL_6 = SPECIAL_IPV6.map(known)
const PUBLIC_6 = known(PUBLIC_IPV6)
const CARRIERS = CARRIES_IPV4.map(([text, at]) => ({ range: known(text), at }))
const MAPPED = known(CARRIES_IPV4[0][0])
