import { stat } from 'node:fs/promises'
import { openPromise } from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import { Problem } from '../../model/problem.ts'
import { PROBLEMS } from '../problems.ts'

/** A file within a ZIP file. */
export interface Member {
  readonly name: string
  read(): Promise<AsyncIterable<Uint8Array>>
}

/** Google's ZIP exports hold three files, XLSX files some ten. */
const MOST_ENTRIES = 1_000
/** Tables pack to a twentieth, UTF-16 to a fiftieth; deflate can reach 1:1032. Small archives are left alone. */
const MOST_RATIO = 200
const SMALL = 10 * 2 ** 20
/** Eight million rows of an Ahrefs export. */
const MOST_BYTES = 8 * 2 ** 30

const SYMBOLIC_LINK = 0o120000

/**
 * Opens a ZIP file and looks at all its entries before any is read. Nothing is ever written to disk. Throws a Problem for
 * passwords, bombs, links, paths out of the archive and names that occur twice.
 */
export async function openArchive(file: string): Promise<{ members: Member[]; close: () => void }> {
  try {
    const archive = await openPromise(file, { lazyEntries: true, autoClose: false, strictFileNames: true })
    try {
      const entries = await readEntries(file, archive)
      return {
        members: entries.map((entry) => ({
          name: entry.fileName,
          read: async () => archive.openReadStreamPromise(entry),
        })),
        close: () => archive.close(),
      }
    } catch (error) {
      archive.close()
      throw error
    }
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem('invalid', PROBLEMS.brokenArchive, { file, reason: (error as Error).message })
  }
}

async function readEntries(file: string, archive: ZipFile): Promise<Entry[]> {
  const packed = (await stat(file)).size
  const entries = new Map<string, Entry>()
  let size = 0
  for await (const entry of archive.eachEntry()) {
    size += entry.uncompressedSize
    if (entries.size >= MOST_ENTRIES || isBomb(size, packed)) throw bomb(file, size, packed)
    if (entry.isEncrypted()) throw new Problem('invalid', PROBLEMS.encrypted, { file })
    const isLink = ((entry.externalFileAttributes >>> 16) & 0o170000) === SYMBOLIC_LINK
    if (isLink || entries.has(entry.fileName))
      throw new Problem('invalid', PROBLEMS.unsafeArchive, { file, member: entry.fileName })
    entries.set(entry.fileName, entry)
  }
  return [...entries.values()].filter(({ fileName }) => !/(^|\/)(\.|__MACOSX\/)|\/$/.test(fileName))
}

function isBomb(size: number, packed: number): boolean {
  return size > MOST_BYTES || (size > SMALL && size > packed * MOST_RATIO)
}

function bomb(file: string, size: number, packed: number): Problem {
  const megabytes = (bytes: number): number => Math.ceil(bytes / 2 ** 20)
  return new Problem('invalid', PROBLEMS.bomb, {
    file,
    size: megabytes(size),
    packed: megabytes(packed),
    entries: MOST_ENTRIES,
  })
}
