/**
 * The evidence of a page against what others read of it, on the same real pages, one core, from bytes in UTF-8: decoding them
 * is part of the work of each.
 */
import { execFileSync } from 'node:child_process'
import { cpus } from 'node:os'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { Readability } from '@mozilla/readability'
import { load } from 'cheerio'
import { Defuddle } from 'defuddle/node'
import { parseHTML } from 'linkedom'
import { parse } from 'parse5'
import { inspectAll } from '../src/evidence/index.ts'
import { listLinks } from '../src/evidence/list-links.ts'
import { openPage } from '../src/evidence/page.ts'
import { gatherLanguage } from '../src/evidence/parts/language.ts'
import { readOnce } from '../src/evidence/reading.ts'
import { parseTree } from '../src/evidence/tree/index.ts'
import type { PageVisit } from '../src/model/visit.ts'
import { readRealPage, realPages } from '../test/real-pages.ts'
import { walkParse5 } from './walk-parse5.ts'

const URL_OF = 'https://www.example.com/page'
const MEMORY = new URL('evidence-memory.ts', import.meta.url).pathname
const pages = realPages(25)

setFlagsFromString('--expose-gc')
const sweep = runInNewContext('gc') as (how: { type: 'minor' }) => void

const ROUNDS = 11
/** These take minutes; fewer rounds of them. */
const SLOW = /linkedom/
const SLOW_ROUNDS = 3

const wanted = { match: () => null, pages: new Set<string>() }

function inputOf(name: string): PageVisit {
  return {
    ...{ kind: 'page', url: URL_OF, finalUrl: URL_OF, at: '2026-01-01T00:00:00.000Z', hops: [], robots: null },
    ...{ status: 200, headers: [['content-type', 'text/html; charset=utf-8']], cut: null, unchanged: false },
    body: new TextEncoder().encode(readRealPage(name)),
  }
}

/** What both extractors are written for; linkedom's own types name the browser's, which Node does not have. */
const documentOf = (html: string): never => (parseHTML(html) as { document: never }).document

type Reader = (visit: PageVisit) => unknown

const decoder = new TextDecoder()
const textOf = ({ body }: PageVisit): string => decoder.decode(body)

const OURS = 'ours: tree, placement, text, language, all links'
const SCAN = 'bare scan for <'

const READERS: Readonly<Record<string, Reader>> = {
  [OURS]: (visit) => readStages(visit, () => {}),
  'ours, and dates, author, disclosures, footprints, ...': (visit) => inspectAll(visit, wanted),
  'our tree alone': ({ body }) => parseTree(body).room.giveBack(),
  'parse5 tree + walk': (visit) => walkParse5(parse(textOf(visit))),
  'cheerio: every link and its text': (visit) => linksOf(textOf(visit)),
  'readability on linkedom': (visit) => new Readability(documentOf(textOf(visit))).parse(),
  'defuddle on linkedom': (visit) => Defuddle(documentOf(textOf(visit)), URL_OF),
  [SCAN]: (visit) => countOpen(textOf(visit)),
}

/** What the others are asked for, and more than they give. `done` hears of each stage as it ends. */
function readStages(visit: PageVisit, done: (stage: string) => void): unknown {
  const tree = parseTree(visit.body)
  done('tree')
  const reading = readOnce(openPage(tree, visit))
  done('words in reading order')
  const language = gatherLanguage(reading.page, reading.metas, reading.main.text)
  done('main text and its language')
  const { anchors } = reading
  done('links and where they lead')
  for (const anchor of anchors) reading.regionOf(anchor)
  done('placement of every link')
  const links = listLinks(reading)
  done('their anchors and paragraphs')
  tree.room.giveBack()
  return [links, language]
}

function linksOf(html: string): number {
  const $ = load(html)
  let read = 0
  for (const link of $('a[href]')) read += ($(link).attr('href')?.length ?? 0) + $(link).text().length
  return read
}

function countOpen(html: string): number {
  let found = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) found++
  return found
}

/** Milliseconds of processor time for all pages, once; a reader that fails on a page has read it all the same. */
async function timeOf(read: Reader, inputs: readonly PageVisit[]): Promise<number> {
  sweep({ type: 'minor' }) // of what the one before left, so that each pays for its own
  const before = process.cpuUsage()
  for (const input of inputs) {
    try {
      await read(input)
    } catch {
      continue
    }
  }
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Best time of each reader: all in turn in each round, as others at work on the machine come and go. */
async function bestTimes(inputs: readonly PageVisit[]): Promise<ReadonlyMap<string, number>> {
  const best = new Map<string, number>()
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, read] of Object.entries(READERS)) {
      if (round >= SLOW_ROUNDS && SLOW.test(name)) continue
      best.set(name, Math.min(best.get(name) ?? Infinity, await timeOf(read, inputs)))
    }
  }
  return best
}

/** Milliseconds of each stage for all pages, in the fastest of the rounds. */
function bestStages(inputs: readonly PageVisit[]): ReadonlyMap<string, number> {
  let best = new Map<string, number>()
  let fastest = Infinity
  for (let round = 0; round < ROUNDS; round++) {
    const stages = new Map<string, number>()
    const begin = performance.now()
    let last = begin
    for (const input of inputs)
      readStages(input, (stage) => {
        const now = performance.now()
        stages.set(stage, (stages.get(stage) ?? 0) + now - last)
        last = now
      })
    if (last - begin < fastest) {
      fastest = last - begin
      best = stages
    }
  }
  return best
}

async function compare(): Promise<void> {
  const inputs = pages.map(inputOf)
  const size = inputs.reduce((sum, { body }) => sum + body.length, 0) / inputs.length
  console.log(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`)
  console.log(`${inputs.length} pages, ${Math.round(size / 1000)} KB on average, best of ${ROUNDS}`)
  const best = await bestTimes(inputs)
  const ours = best.get(OURS)!
  for (const [name, time] of best) {
    const rate = (inputs.length / time) * 1000
    console.log(`${name.padEnd(56)} ${rate.toFixed(0).padStart(6)} pages/s  ours is ${(time / ours).toFixed(2)} x`)
  }
  console.log(`\nAll evidence takes ${(ours / best.get(SCAN)!).toFixed(0)} times as long as a bare scan; of that time:`)
  const stages = bestStages(inputs)
  const all = [...stages.values()].reduce((sum, time) => sum + time, 0)
  for (const [stage, time] of stages)
    console.log(`${stage.padEnd(56)} ${((time / all) * 100).toFixed(0).padStart(6)} %`)
}

await compare()
console.log(`\n${execFileSync(process.execPath, [MEMORY], { encoding: 'utf8' }).trim()}`)
