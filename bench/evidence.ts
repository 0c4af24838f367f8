/**
 * The evidence of a page against what others read of it, on the same real pages, one core, from decoded text.
 */
import { cpus } from 'node:os'
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
const pages = realPages(25)

/** These take minutes; one round of them tells enough. */
const SLOW = /linkedom/

const wanted = { match: () => null, pages: new Set<string>() }

interface Input {
  readonly html: string
  readonly visit: PageVisit
}

function inputOf(name: string): Input {
  const html = readRealPage(name)
  const visit: PageVisit = {
    ...{ kind: 'page', url: URL_OF, finalUrl: URL_OF, at: '2026-01-01T00:00:00.000Z', hops: [], robots: null },
    ...{ status: 200, headers: [['content-type', 'text/html; charset=utf-8']], cut: null, unchanged: false },
    body: new TextEncoder().encode(html),
  }
  return { html, visit }
}

/** What both extractors are written for; linkedom's own types name the browser's, which Node does not have. */
const documentOf = (html: string): never => (parseHTML(html) as { document: never }).document

type Reader = (input: Input) => unknown

const READERS: Readonly<Record<string, Reader>> = {
  'ours: tree, placement, text, language, all links': readMost,
  'ours, and dates, author, disclosures, footprints, ...': ({ visit }) => inspectAll(visit, wanted),
  'our tree alone': ({ html }) => parseTree(html),
  'parse5 tree + walk': ({ html }) => walkParse5(parse(html)),
  'cheerio: every link and its text': ({ html }) => linksOf(html),
  'readability on linkedom': ({ html }) => new Readability(documentOf(html)).parse(),
  'defuddle on linkedom': ({ html }) => Defuddle(documentOf(html), URL_OF),
  'bare scan for <': ({ html }) => countOpen(html),
}

/** What the others are asked for, and more than they give. */
function readMost({ html, visit }: Input): unknown {
  const reading = readOnce(openPage(parseTree(html), visit))
  return [listLinks(reading), gatherLanguage(reading.page, reading.metas, reading.main.text)]
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
async function timeOf(read: Reader, inputs: readonly Input[]): Promise<number> {
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

async function compare(): Promise<void> {
  const inputs = pages.map(inputOf)
  const size = inputs.reduce((sum, { html }) => sum + html.length, 0) / inputs.length
  console.log(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`)
  console.log(`${inputs.length} pages, ${Math.round(size / 1000)} K characters on average, best of five`)
  let ours = 0
  for (const [name, read] of Object.entries(READERS)) {
    const rounds: number[] = []
    for (let round = 0; round < (SLOW.test(name) ? 1 : 5); round++) rounds.push(await timeOf(read, inputs))
    const best = Math.min(...rounds)
    if (ours === 0) ours = best
    const rate = (inputs.length / best) * 1000
    console.log(`${name.padEnd(56)} ${rate.toFixed(0).padStart(6)} pages/s  ours is ${(best / ours).toFixed(1)} x`)
  }
}

await compare()
