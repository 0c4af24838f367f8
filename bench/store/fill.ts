import { sql } from 'kysely'
import { ANCHOR_CLASSES } from '../../src/model/audited-link.ts'
import type { Claim } from '../../src/model/claim.ts'
import { PLACEMENTS } from '../../src/model/evidence.ts'
import { projectSchema } from '../../src/model/project.ts'
import type { Grade, Verdict } from '../../src/model/verdict.ts'
import type { JudgedLink, LinkSummary, Store } from '../../src/store/index.ts'
import { openDatabase } from '../../src/store/open.ts'
import { makeIndexes, takeIndexesAway } from '../../src/store/listing/indexes.ts'
import { inspection } from '../../test/material/store.ts'
import { timed } from './timed.ts'

const SITES = 50_000
const WORDS = 'fiets brood tuin server foto reis winkel school water muziek boek kaas'.split(' ')

/** A number in [0, 1) that a number and a name always give (mulberry32). */
export function chance(n: number, salt: number): number {
  let t = (Math.imul(n + 1, 0x9e3779b1) + Math.imul(salt, 0x85ebca6b)) | 0
  t = Math.imul(t ^ (t >>> 15), t | 1)
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
}

/** Few words are frequent and most are rare, as in nature. */
function pick<Word>(words: readonly Word[], n: number, salt: number): Word {
  return words[Math.floor(chance(n, salt) ** 3 * words.length)]!
}

const day = (n: number, salt: number, from: number): string =>
  new Date(Date.UTC(from, 0, 1) + Math.floor(chance(n, salt) * 900) * 86_400_000).toISOString().slice(0, 10)

function claimOf(n: number, importer: string): Claim {
  const site = Math.floor(chance(n, 1) ** 2 * SITES)
  return {
    source: `https://www.site${site}.example/${pick(WORDS, n, 2)}/${n}/een-stuk-over-${pick(WORDS, n, 3)}`,
    target: `https://us.example/gids/${Math.floor(chance(n, 4) ** 2 * 500)}`,
    scope: 'page',
    anchor: `${pick(WORDS, n, 5)} anker ${n % 30_000}`,
    firstSeen: day(n, 6, 2021),
    lastSeen: day(n, 7, 2024),
    provenance: { importer, file: 'links.csv', line: n + 2 },
  }
}

/** A million links by default: one tool reports all, two others a third and a tenth. */
export async function fillWorkspace(store: Store, backlinks: number): Promise<number> {
  const projectId = await store.projects.save(projectSchema.parse({ site: 'https://us.example/' }))
  for (const [importer, share] of [
    ['ahrefs', 1],
    ['moz', 3],
    ['bing', 10],
  ] as const) {
    const rows = Math.floor(backlinks / share)
    await timed(`${rows} backlinks of ${importer} imported`, async () => {
      const session = await store.imports.begin(projectId, { name: 'links.csv', importer, digest: importer })
      for (let from = 0; from < rows; from += 2_000)
        await session.add(Array.from({ length: Math.min(2_000, rows - from) }, (_, n) => claimOf(from + n, importer)))
      await session.finish()
    })
  }
  return projectId
}

/** Links judged as an audit or a watch judges them, to see what that takes. */
const SAMPLE = 20_000

/** Judges a look at every link but each tenth, which waits for its first. Most of them with the list's indexes away, to save time. */
export async function observe(store: Store, projectId: number, place: string, backlinks: number): Promise<void> {
  const at = new Date(Date.UTC(2026, 4, 1)).toISOString()
  const { id: runId } = await store.runs.start(projectId, at)
  const inspectionId = await store.inspections.append(runId, 'source', {
    ...inspection('https://www.site1.example/'),
    at,
  })
  const judge = async (from: number, to: number): Promise<void> => {
    for (let first = from; first < to; first += 1_000) {
      const ids = Array.from({ length: Math.min(1_000, to - first) }, (_, n) => first + n).filter((id) => id % 10 > 0)
      const looked = ids.map((id) =>
        judged(id, new Date(Date.parse(at) + Math.floor(chance(id, 19) * 1e8)).toISOString(), inspectionId),
      )
      await store.observations.append(runId, looked)
    }
  }
  const sample = Math.min(SAMPLE, backlinks)
  await timed(`${sample} links judged`, () => judge(1, sample + 1))
  const { db, flavour } = await openDatabase(place)
  await timed('the other links judged', async () => {
    const away = await takeIndexesAway(db, flavour, backlinks)
    await judge(sample + 1, backlinks + 1)
    if (away) await makeIndexes(db, flavour, () => Promise.resolve())
  })
  await db.destroy()
  await store.runs.finish(runId, at)
}

/** Gives every link more observations: the same again, by the database itself, to save an hour. */
export async function repeatObservations(place: string, times: number): Promise<void> {
  const { db } = await openDatabase(place)
  await timed(`${times} more observations of each`, async () => {
    for (let time = 0; time < times; time++) {
      await sql`insert into inspections (run_id, role, url_key, site, at, outcome, inspection)
        select run_id, role, url_key, site, at, outcome, inspection from inspections order by id limit 1`.execute(db)
      await sql`insert into observations (run_id, backlink_id, inspection_id, at, grade, verdict)
        select run_id, backlink_id, (select max(id) from inspections), at, grade, verdict from observations
        where id <= (select count(*) from observations) / ${time + 1}`.execute(db)
    }
  })
  await db.destroy()
}

function judged(id: number, at: string, inspectionId: number): JudgedLink {
  const grade = pick(['weak', 'fair', 'no-effect', 'strong', 'unknown', 'lost', 'risk'] as const, id, 8)
  const findings: Verdict['findings'] = []
  const verdict: Verdict = {
    grade,
    because: { message: `verdict.${grade}` },
    score: chance(id, 9),
    gates: [],
    findings,
  }
  return { observation: { backlinkId: id, inspectionId, at, verdict }, summary: summaryOf(id, grade) }
}

function summaryOf(id: number, grade: Grade): LinkSummary {
  const found = grade === 'lost' ? false : grade === 'unknown' ? null : true
  const rel = pick([[], ['nofollow'], ['nofollow', 'ugc'], ['sponsored']], id, 10)
  return {
    domain: `site${Math.floor(chance(id - 1, 1) ** 2 * SITES)}.example`,
    outcome: grade === 'unknown' ? pick(['timeout', 'challenge', 'network-error'] as const, id, 11) : 'ok',
    status: grade === 'unknown' ? null : 200,
    found,
    followed: rel.length === 0,
    indexable: chance(id, 12) < 0.9,
    relevance: chance(id, 13) < 0.1 ? null : chance(id, 14),
    authority: chance(id, 15) < 0.3 ? null : chance(id, 16) ** 2,
    link:
      found !== true
        ? null
        : {
            anchor: `${pick(WORDS, id - 1, 5)} anker ${(id - 1) % 30_000}`,
            anchorClass: pick(ANCHOR_CLASSES, id, 17),
            placement: pick(PLACEMENTS, id, 18),
            rel,
          },
  }
}
