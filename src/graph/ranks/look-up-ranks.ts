import { reverseName, type Naming } from '../naming.ts'
import type { Chunks } from '../scan-lines.ts'
import { totalOf, type Rank } from './rank.ts'
import { notRanks, scanRanks } from './scan-ranks.ts'

/**
 * Finds the ranks of the wanted registrable domains in a `domain-ranks` text of any length. Memory grows with the
 * wanted domains only: each name in the file costs one hash, and is only decoded when a wanted name has that hash.
 * @param total number of domains ranked, where the caller knows it; else told from the file (see `totalOf`)
 */
export async function lookUpRanks(
  chunks: Chunks,
  wanted: ReadonlySet<string>,
  total?: number,
): Promise<Map<string, Rank>> {
  const hashes = new Set<number>()
  for (const domain of wanted) for (const name of [domain, reverseName(domain)]) hashes.add(hashOf(Buffer.from(name)))
  const hits: { name: string; harmonicPosition: number; pagerankPosition: number }[] = []
  let last = 0
  const { rows, naming } = await scanRanks(chunks, (bytes, start, end, harmonicPosition, pagerankPosition) => {
    if (harmonicPosition > last) last = harmonicPosition
    if (!hashes.has(hashOf(bytes, start, end))) return
    hits.push({ name: Buffer.from(bytes.subarray(start, end)).toString('latin1'), harmonicPosition, pagerankPosition })
  })
  if (rows === 0) throw notRanks()
  const of = total ?? totalOf(rows, last)
  const found = hits.map(({ name, ...positions }) => [plainName(name, naming), { ...positions, of }] as const)
  return new Map(found.filter(([domain]) => wanted.has(domain)))
}

function plainName(name: string, naming: Naming): string {
  return naming === 'reversed' ? reverseName(name) : name
}

/** FNV-1a, 32 bits. */
function hashOf(bytes: Uint8Array, start = 0, end = bytes.length): number {
  let hash = 0x811c9dc5
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193)
  return hash
}
