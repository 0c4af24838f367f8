import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { before, describe, it } from 'node:test'
import type { Fetcher } from '../../fetch/index.ts'
import { Problem } from '../../model/problem.ts'
import type { Visit } from '../../model/visit.ts'
import { readSavedPages, withSavedPages, type SavedPages } from './saved-pages.ts'
import { temporaryFolder } from '../../../test/material/temporary-folder.ts'

const PAGES = {
  'chrome.html': '<!DOCTYPE html>\n<!-- saved from url=(0031)https://blog.test/artikel?id=1 -->\n<p>chrome',
  'single.htm': '<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://nieuws.test/a \n--><p>single',
  'other.html': '<link rel=canonical href="https://forum.test/draad"><p>other',
  'nameless.html': '<link rel=canonical href="/here"><p>nameless',
  'picture.png': 'no page',
}
const fetched = (url: string): Visit => ({
  ...{ kind: 'failed', why: 'timeout', detail: 'fetched', url, finalUrl: url, at: '', hops: [], robots: null },
})
/** The network as far as it matters here: every visit ends the same way. */
const network = {
  visit: (url: string) => Promise.resolve(fetched(url)),
  async *visitAll(requests: AsyncIterable<{ url: string }>) {
    for await (const request of requests) yield { request, visit: fetched(request.url) }
  },
} as unknown as Fetcher

describe('saved pages', () => {
  let saved: SavedPages
  let folder: string

  before(async () => {
    folder = temporaryFolder('saved-')
    for (const [name, html] of Object.entries(PAGES)) await writeFile(join(folder, name), html)
    saved = await readSavedPages(folder)
  })

  it('are known by what their saver wrote, else by their canonical', () =>
    assert.deepEqual(
      [...saved.files].map(([, file]) => file.slice(folder.length + 1)),
      ['chrome.html', 'other.html', 'single.htm'],
    ))
  it('are given while the list of other pages goes on', async () => {
    let given = (): void => undefined
    const taken = new Promise<void>((resolve) => (given = resolve))
    const list = async function* (): AsyncGenerator<{ url: string }> {
      yield { url: 'https://blog.test/artikel?id=1' }
      await taken
      yield { url: 'https://elders.test/' }
    }
    const kinds: string[] = []
    for await (const { visit } of withSavedPages(network, saved).visitAll(list())) {
      kinds.push(visit.kind)
      given()
    }
    assert.deepEqual(kinds, ['page', 'failed'])
  })
  it('are named when they do not say which page they are', () =>
    assert.deepEqual(saved.nameless, [join(folder, 'nameless.html')]))
  it('take the place of a visit; other pages are fetched', async () => {
    const urls = ['https://blog.test/artikel?id=1', 'https://elders.test/', 'http://www.forum.test/draad']
    const visits = await Array.fromAsync(withSavedPages(network, saved).visitAll(urls.map((url) => ({ url }))))
    assert.deepEqual(
      visits.map(({ request, visit }) => [
        request.url,
        visit.kind === 'page' ? Buffer.from(visit.body).toString().slice(-6) : visit.kind,
      ]),
      [
        ['https://blog.test/artikel?id=1', 'chrome'],
        ['https://elders.test/', 'failed'],
        ['http://www.forum.test/draad', '>other'],
      ],
    )
  })
  it('say from which file they are', async () => {
    const visit = await withSavedPages(network, saved).visit('https://nieuws.test/a')
    assert.equal(visit.kind === 'page' && visit.savedAs, join(folder, 'single.htm'))
  })
  it('must be in a folder that can be read', async () =>
    assert.rejects(readSavedPages(join(folder, 'nowhere')), Problem))
})
