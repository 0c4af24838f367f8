import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'

/**
 * The contents of a gzip file of one or more members. Logs are cut while they are written: what comes before the damage is
 * given, then `onDamage` is called and the stream ends.
 */
export async function* gunzip(pieces: AsyncIterable<Uint8Array>, onDamage: () => void): AsyncGenerator<Uint8Array> {
  const source = Readable.from(pieces)
  const gunzipped = createGunzip()
  source.on('error', (error) => gunzipped.destroy(error))
  try {
    for await (const piece of source.pipe(gunzipped)) yield piece as Buffer
  } catch (error) {
    if (!isDamage(error)) throw error
    onDamage()
  } finally {
    source.destroy()
  }
}

function isDamage(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
}
