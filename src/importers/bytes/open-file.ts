import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Problem } from '../../model/problem.ts'
import { PROBLEMS } from '../problems.ts'

/** Pieces read at a time: large enough for speed, small enough for a flat memory. */
const PIECE = 64 * 1024

/** Throws a Problem when a name is no file with something in it. */
export async function checkFile(file: string): Promise<void> {
  const stats = await stat(file).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' || error.code === 'ENOTDIR'
      ? new Problem('not-found', PROBLEMS.missing, { file })
      : new Problem('invalid', PROBLEMS.unreadable, { file, reason: error.code ?? error.message })
  })
  if (stats.isDirectory()) throw new Problem('invalid', PROBLEMS.directory, { file })
  if (stats.isFile() && stats.size === 0) throw new Problem('invalid', PROBLEMS.empty, { file })
}

/** The bytes of a file, in pieces. */
export async function* readBytes(file: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of createReadStream(file, { highWaterMark: PIECE })) yield piece as Buffer
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new Problem('invalid', PROBLEMS.unreadable, { file, reason })
  }
}
