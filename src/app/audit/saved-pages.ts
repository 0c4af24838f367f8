import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { inspect } from '../../evidence/index.ts'
import type { Fetcher, VisitRequest } from '../../fetch/index.ts'
import { Problem } from '../../model/problem.ts'
import type { Text } from '../../model/text.ts'
import type { PageVisit } from '../../model/visit.ts'
import { addressKey, parseHttpUrl } from '../../url/index.ts'

/** Pages that the user saved from a browser, by `addressKey` of where they came from. */
export interface SavedPages {
  readonly files: ReadonlyMap<string, string>
  /** Files that do not say which page they are. */
  readonly nameless: readonly string[]
}

/** Said of each file that cannot be used. */
export const NAMELESS: Text = {
  nl: 'In {file} staat niet van welke pagina het is. Bewaar de pagina met Chrome, Edge of SingleFile; die schrijven het adres erbij.',
  en: 'The file {file} does not say which page it is. Save the page with Chrome, Edge or SingleFile; they write its address down.',
}

/** What Chrome, Edge and Internet Explorer ("saved from url") and the SingleFile extension write at the top of a page they save. */
const SAVED_FROM = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->|Page saved with SingleFile\s+url:\s*(\S+)/

/** That note stands in the first lines (bytes). */
const TOP = 4_096

/** Finds the saved pages of a folder. @throws Problem when it cannot be read */
export async function readSavedPages(folder: string): Promise<SavedPages> {
  const files = new Map<string, string>()
  const nameless: string[] = []
  for (const name of (await list(folder)).filter((each) => /\.x?html?$/i.test(each)).sort()) {
    const file = join(folder, name)
    const address = addressOf(await readFile(file))
    if (address === null) nameless.push(file)
    else files.set(addressKey(address), file)
  }
  return { files, nameless }
}

async function list(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    const text = {
      nl: 'De map {folder} met bewaarde pagina’s kan niet worden gelezen ({reason}).',
      en: 'The folder {folder} of saved pages cannot be read ({reason}).',
    }
    throw new Problem('invalid', text, { folder, reason: (error as NodeJS.ErrnoException).code ?? String(error) })
  }
}

/** As its saver noted, else as the page itself says by its canonical. */
function addressOf(body: Buffer): string | null {
  const [, browser, extension] = SAVED_FROM.exec(body.toString('latin1', 0, TOP)) ?? []
  const noted = browser ?? extension ?? null
  if (noted !== null) return parseHttpUrl(noted)?.href ?? null
  const nowhere = savedVisit('https://saved.invalid/', '', body, new Date(0))
  const { page } = inspect(nowhere, { match: () => null, pages: new Set() })
  const canonical = page?.indexing.canonicals[0]?.href ?? null
  return canonical === null || new URL(canonical).hostname === 'saved.invalid' ? null : canonical
}

/** The fetcher, save that pages which the user saved are read from their files and not asked for. */
export function withSavedPages(fetcher: Fetcher, { files }: SavedPages): Fetcher {
  if (files.size === 0) return fetcher
  const fileOf = (url: string): string | undefined => files.get(addressKey(url))
  return {
    ...fetcher,
    async visit(url, options) {
      const file = fileOf(url)
      return file === undefined ? fetcher.visit(url, options) : readVisit(url, file)
    },
    async *visitAll<T extends VisitRequest>(requests: Iterable<T> | AsyncIterable<T>) {
      const saved: T[] = []
      let wake = (): void => undefined
      const others = async function* (): AsyncGenerator<T> {
        for await (const request of requests) {
          if (fileOf(request.url) === undefined) yield request
          else if (saved.push(request) > 0) wake()
        }
      }
      const visits = fetcher.visitAll(others())[Symbol.asyncIterator]()
      // Saved pages are given between the others: who makes the list may wait for them.
      for (let next = visits.next(); ;) {
        for (const request of saved.splice(0))
          yield { request, visit: await readVisit(request.url, fileOf(request.url)!) }
        const woken = new Promise<null>((resolve) => (wake = () => resolve(null)))
        const came = saved.length > 0 ? null : await Promise.race([next, woken])
        if (came?.done === true && saved.length === 0) return
        if (came === null || came.done === true) continue
        yield came.value
        next = visits.next()
      }
    },
  }
}

async function readVisit(url: string, file: string): Promise<PageVisit> {
  return savedVisit(url, file, await readFile(file), (await stat(file)).mtime)
}

function savedVisit(url: string, savedAs: string, body: Uint8Array, at: Date): PageVisit {
  return {
    ...{ kind: 'page', url, finalUrl: url, at: at.toISOString(), hops: [], robots: null, status: 200 },
    ...{ headers: [['content-type', 'text/html']], body, cut: null, unchanged: false, savedAs },
  }
}
