import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { temporaryFolder } from '../../../test/material/temporary-folder.ts'
import { claim, imported, project } from '../../../test/material/store.ts'
import { inspect } from '../../evidence/index.ts'
import type { Inspection } from '../../model/evidence.ts'
import { follow, startCourse } from '../../monitoring/index.ts'
import { openStore, type Store } from '../../store/index.ts'
import { targetMatcher } from '../../url/index.ts'
import { chooseLink } from '../audit/presence.ts'
import { judgeRun } from '../audit/judge-run.ts'
import type { GraphSources } from '../audit/web-graph.ts'
import { judgeLooks } from './judge-looks.ts'
import { sightingOf } from './sighting.ts'

const AT = '2026-01-05T09:00:00.000Z'
const TARGET = 'https://www.us.example/gids'
const GRAPH = { folder: undefined, ranksFile: 'none' }
const CREDIT = '<footer>Gemaakt door <a href="https://www.us.example/gids">Us</a></footer>'

/** Sites of three kinds: with us in their template, in exchange with another, and with one article. */
function pageOf(n: number): string {
  const site = n % 6
  const footer = site < 2 ? CREDIT : `<footer><a href="https://site${(site + 1) % 6}.example/">vrienden</a></footer>`
  const anchors = ['us.example', 'de gids', 'fietsen kopen', 'lees meer']
  const said = `<p>Wie een fiets zoekt leest <a href="${TARGET}">${anchors[n % 4]}</a>, bericht ${n} van onze rijders.</p>`
  const prose = `<p>${'Een fiets met een goede ketting rijdt lichter en gaat langer mee. '.repeat(9)}</p>`
  return `<!doctype html><html lang="nl"><title>Bericht ${n}</title><main><article>${prose}${said}</article></main>${footer}`
}

const sourceOf = (n: number): string => `https://site${n % 6}.example/bericht/${n}`

function look(url: string, html: string): Inspection {
  const visit = { kind: 'page', url, finalUrl: url, at: AT, hops: [], robots: null, status: 200 } as const
  const headers = [['content-type', 'text/html']] as const
  const page = { ...visit, headers, body: Buffer.from(html), cut: null, unchanged: false }
  return inspect(page, { match: targetMatcher(['us.example']), pages: new Set() })
}

const PAGES = 24
const INPUT = { project, graph: GRAPH as GraphSources, embedded: null, now: AT }

/** A folder that ranks one site. */
function ranksOf(site: string): string {
  const folder = temporaryFolder('schakel-ranks-')
  const heading = '#harmonicc_pos\t#harmonicc_val\t#pr_pos\t#pr_val\t#host_rev\t#n_hosts\n'
  const reversed = site.split('.').reverse().join('.')
  writeFileSync(join(folder, 'ranks.txt'), `${heading}7654\t1\t7654\t1\t${reversed}\t1\n`)
  return folder
}

async function filled(): Promise<{ store: Store; projectId: number }> {
  const store = await openStore(':memory:')
  const claims = Array.from({ length: PAGES }, (_, n) => claim(sourceOf(n), TARGET))
  return { store, projectId: await imported(store, claims, '1') }
}

/** A pass of two workers over the pages that `due` names. */
async function pass(store: Store, projectId: number, due: (n: number) => boolean, input = INPUT): Promise<void> {
  await store.checks.plan()
  const run = await store.runs.start(projectId, AT, 'watch')
  for (const check of await store.checks.claim('one', Date.parse(AT), 99)) {
    const n = Number(check.source.split('/').at(-1))
    if (!due(n)) continue
    const inspection = look(check.source, pageOf(n))
    const [link] = await store.backlinks.from(projectId, check.source)
    const beside = { claims: [], canonicalHolds: null, targetWorks: null }
    const sighting = sightingOf(inspection, chooseLink(inspection, TARGET), beside)
    const content = { kept: null, titleKept: null, lasting: false, drifted: null }
    const { course } = follow(startCourse(AT), sighting, content)
    const links = [{ backlinkId: link!.id, course, knownBy: null, changes: [] }]
    assert.ok(await store.checks.finish(check, { runId: run.id, next: 1, inspection, links }))
  }
  await store.checks.releaseAll('one', 0)
  const judging = { store, run, ...input }
  await Promise.all([judgeLooks(judging), judgeLooks(judging)])
}

async function verdicts(store: Store, projectId: number): Promise<string[]> {
  const found: string[] = []
  for await (const { id, source } of store.backlinks.all(projectId))
    found.push(`${source} ${JSON.stringify((await store.observations.latest(id))?.verdict)}`)
  return found
}

/** Judged in one go by an audit. */
async function atOnce(): Promise<string[]> {
  const { store, projectId } = await filled()
  const run = await store.runs.start(projectId, AT)
  for (let n = 0; n < PAGES; n++) await store.inspections.append(run.id, 'source', look(sourceOf(n), pageOf(n)))
  await Array.fromAsync(judgeRun({ store, run, ...INPUT }))
  const found = await verdicts(store, projectId)
  await store.close()
  return found
}

describe('judgeLooks', () => {
  it('comes to the verdicts of judging everything at once, with two workers and part by part', async () => {
    const whole = await atOnce()
    const { store, projectId } = await filled()
    await pass(store, projectId, (n) => n % 2 === 0)
    await pass(store, projectId, (n) => n % 2 === 1)
    const parts = await verdicts(store, projectId)
    const odd = (_: string, n: number): boolean => n % 2 === 1
    assert.deepEqual(parts.filter(odd), whole.filter(odd))
    assert.notDeepEqual(parts, whole)
    await pass(store, projectId, () => true)
    assert.deepEqual(await verdicts(store, projectId), whole)
    await store.close()
  })
  it('leaves one observation of each look', async () => {
    const { store, projectId } = await filled()
    await pass(store, projectId, () => true)
    assert.deepEqual(Object.values(await store.observations.countByGrade(1)), [PAGES])
    assert.equal(await store.links.backlog(projectId), null)
    await store.close()
  })
  it('knows of a site whose look was still being stored when it began', async () => {
    const { store, projectId } = await filled()
    const backlog: Store['links']['backlog'] = async (id) => {
      const all = await store.links.backlog(id)
      return all === null ? null : { ...all, sites: all.sites.filter((site) => site !== 'site3.example') }
    }
    const graph = { folder: ranksOf('site3.example'), ranksFile: 'none' }
    await pass({ ...store, links: { ...store.links, backlog } }, projectId, () => true, { ...INPUT, graph })
    const ranked = (await verdicts(store, projectId)).filter((each) => each.includes('"position":7654'))
    assert.equal(ranked.length, PAGES / 6)
    await store.close()
  })
  it('reads only the sites that were looked at', async () => {
    const { store, projectId } = await filled()
    await pass(store, projectId, () => true)
    const read: string[] = []
    const pages: Store['sites']['pages'] = (id, domain, role, most) => {
      read.push(domain)
      return store.sites.pages(id, domain, role, most)
    }
    const watched = { ...store, sites: { ...store.sites, pages } }
    await pass(watched, projectId, (n) => n === 3)
    assert.deepEqual(read, ['site3.example', 'site3.example'])
    await store.close()
  })
})
