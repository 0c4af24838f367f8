import type { Naming } from '../naming.ts'
import type { Found } from './scratch.ts'

export type BuildStage = 'names' | 'order' | 'arcs' | 'out' | 'in'

/** Told now and then: bytes of the files that were read, of all (names, arcs), or names or nodes done, of all (order, out, in). */
export type ReportBuild = (stage: BuildStage, done: number, total: number) => void

export interface BuildOptions {
  /** Files of the vertices text; none when the edges hold names. */
  readonly vertices: readonly string[]
  readonly edges: readonly string[]
  /** The file to write; it appears when it is whole. Meanwhile `out.scratch` stands beside it: 16 bytes for each arc. */
  readonly out: string
  /** Which way round names are written; told by the names themselves when left out. */
  readonly naming?: Naming
  /** Words for whoever made the graph, kept in the file (`PackedGraph.note`). */
  readonly note?: string
  /** Told at the begin whether the work goes on where a killed one was. */
  readonly begins?: (found: Found) => void
  readonly report?: ReportBuild
  readonly signal?: AbortSignal
  /** Bytes of text after which what was done is kept for whoever goes on. */
  readonly keepEach?: number
}
