import { reverseName } from '../naming.ts'
import { NameTable } from '../packed/names.ts'
import { PackedFile } from '../packed/packed-file.ts'
import type { Rank } from './rank.ts'

/** Two positions of 32 bits: by harmonic centrality and by PageRank. */
export const RANK_SIZE = 8

/** Imported ranks, read from the file where they are needed. */
export interface RankTable {
  readonly domains: number
  /** Null when the domain is not ranked. */
  find(domain: string): Rank | null
  close(): void
}

/** @throws Problem when the file cannot be read, holds no ranks, is of a newer version, or damaged */
export function openRankTable(path: string): RankTable {
  const file = new PackedFile(path, 'ranks')
  try {
    return tableIn(file)
  } catch (error) {
    file.close()
    throw error
  }
}

function tableIn(file: PackedFile): RankTable {
  const names = new NameTable(file)
  const positions = file.section('positions')
  return {
    domains: names.size,
    find(domain) {
      const at = names.find(reverseName(domain))
      if (at < 0) return null
      const view = new DataView(positions.read(at * RANK_SIZE, RANK_SIZE).buffer)
      const harmonicPosition = view.getUint32(0, true)
      return { harmonicPosition, pagerankPosition: view.getUint32(RANK_SIZE / 2, true), of: file.header.total }
    },
    close: () => file.close(),
  }
}
