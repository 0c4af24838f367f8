import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readClaims } from '../../src/importers/index.ts'
import type { ImportContext } from '../../src/importers/index.ts'
import type { Claim, Skipped } from '../../src/model/claim.ts'

/** Puts contents in a file of this name and reads its claims for the site us.example. */
export async function importText(
  contents: string | Uint8Array,
  context: Partial<ImportContext> = {},
  name = 'links.csv',
): Promise<(Claim | Skipped)[]> {
  const folder = await mkdtemp(join(tmpdir(), 'schakel-import-'))
  const file = join(folder, name)
  await writeFile(file, contents)
  try {
    const found = await Array.fromAsync(readClaims([file], { site: 'https://us.example/', ...context }))
    return found.map((each) => ({
      ...each,
      provenance: { ...each.provenance, file: each.provenance.file.slice(folder.length + 1) },
    }))
  } finally {
    await rm(folder, { recursive: true })
  }
}
