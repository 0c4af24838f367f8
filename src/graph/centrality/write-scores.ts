import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { unwritable } from '../packed/problems.ts'
import type { PackedGraph } from '../packed/packed-graph.ts'

/** Lines handed on at a time. */
const LINES = 4096

/** Writes `domain \t score` for every domain in order of name, gzipped when the name of the file ends so. */
export async function writeScores(graph: PackedGraph, scores: Float64Array, path: string): Promise<void> {
  const temporary = `${path}.${process.pid}.part`
  const lines = Readable.from(pieces(graph, scores))
  try {
    const file = createWriteStream(temporary)
    await (path.endsWith('.gz') ? pipeline(lines, createGzip(), file) : pipeline(lines, file))
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw unwritable(path, (error as Error).message)
  }
}

function* pieces(graph: PackedGraph, scores: Float64Array): Generator<string> {
  let lines: string[] = ['#domain\tscore']
  let node = 0
  for (const domain of graph.domains()) {
    lines.push(`${domain}\t${(scores[node++] ?? 0).toPrecision(7)}`)
    if (lines.length < LINES) continue
    yield `${lines.join('\n')}\n`
    lines = []
  }
  yield `${lines.join('\n')}\n`
}
