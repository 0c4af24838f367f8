/**
 * Makes a file of a graph or of ranks, keeping what is done often; killed by graph-kill.test.ts again and again.
 * `node graph-maker.ts graph|ranks OUT FILE...`; the first of two files of a graph holds its vertices.
 */
import { buildGraph, importRanks } from '../../src/graph/index.ts'

/** Bytes of text between two times that the work is kept. */
const KEEP_EACH = 1 << 18

const [kind, out = '', ...files] = process.argv.slice(2)
const cancel = new AbortController()
process.once('SIGINT', () => cancel.abort())
const options = {
  out,
  keepEach: KEEP_EACH,
  signal: cancel.signal,
  begins: (found: string) => console.log(found),
}
if (kind === 'ranks') await importRanks({ ...options, files })
else await buildGraph({ ...options, vertices: files.slice(0, -1), edges: files.slice(-1) })
console.log('made')
