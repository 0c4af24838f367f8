import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { decodeHtml } from '../src/evidence/tree/index.ts'

/** Pages as they were served, beside the repository because they belong to their publishers. */
const FOLDER = new URL('../../shared/data/pages/', import.meta.url).pathname

export const hasRealPages = existsSync(FOLDER)

/** Names of the pages, sorted; `every` takes each nth only. */
export function realPages(every = 1): string[] {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.br'))
  return files.sort().filter((_, at) => at % every === 0)
}

export function readRealPage(name: string): string {
  return decodeHtml(brotliDecompressSync(readFileSync(join(FOLDER, name))))
}
