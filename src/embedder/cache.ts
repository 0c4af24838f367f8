import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Embedder } from './embedder.ts'

/** Keeps vectors in a folder, each under a hash of its text and of what made it. What cannot be read is made again. */
export function cached(inner: Embedder, folder: string): Embedder {
  const fileOf = (text: string): string => {
    const hash = createHash('sha256').update(`${inner.name}\0${text}`).digest('hex')
    return join(folder, hash.slice(0, 2), `${hash.slice(2)}.f32`)
  }
  return {
    name: inner.name,
    async embed(texts) {
      const files = texts.map(fileOf)
      const known = await Promise.all(files.map(load))
      const missing = [...known.keys()].filter((at) => known[at] === null)
      const made = missing.length === 0 ? [] : await inner.embed(missing.map((at) => texts[at]!))
      await Promise.all(missing.map((at, i) => keep(files[at]!, made[i]!)))
      const fresh = new Map(missing.map((at, i) => [at, made[i]!]))
      return known.map((vector, at) => vector ?? fresh.get(at)!)
    },
  }
}

async function load(file: string): Promise<Float32Array | null> {
  const bytes = await readFile(file).catch(() => null)
  if (bytes === null || bytes.length === 0 || bytes.length % 4 !== 0) return null
  const vector = new Float32Array(Uint8Array.from(bytes).buffer)
  // Vectors are kept at unit length: anything else is not one of ours.
  return Math.abs(Math.hypot(...vector) - 1) < 1e-3 ? vector : null
}

/** Written whole or not at all. A full or closed disk costs the next run a request, not this run its answer. */
async function keep(file: string, vector: Float32Array): Promise<void> {
  const part = `${file}.${randomUUID()}`
  try {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(part, new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength))
    await rename(part, file)
  } catch {
    return
  }
}
