import { registrableDomain } from '../url/index.ts'
import { scanLines, type Chunks } from './scan-lines.ts'

/** More tell nothing: only shared ones matter. */
const MOST_ADDRESSES = 32

/** Reads `host,ip` lines into the addresses of each registrable domain. A heading and lines of another shape are passed over. */
export async function readDns(chunks: Chunks): Promise<Map<string, string[]>> {
  const addresses = new Map<string, string[]>()
  await scanLines(chunks, (bytes, start, end) => {
    const [host = '', ip = ''] = Buffer.from(bytes.subarray(start, end)).toString('latin1').split(',')
    if (!/^[0-9a-f.:]+$/i.test(ip.trim()) || !host.includes('.')) return
    const domain = registrableDomain(host.trim().toLowerCase())
    const known = addresses.get(domain) ?? []
    if (known.length < MOST_ADDRESSES && !known.includes(ip.trim())) addresses.set(domain, [...known, ip.trim()])
  })
  return addresses
}
