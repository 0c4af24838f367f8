/** Our tree against parse5's tree, htmlparser2's events and a bare scan for `<`, on the same real pages, one core. */
import { cpus } from 'node:os'
import { Parser } from 'htmlparser2'
import { parse } from 'parse5'
import { parseTree } from '../src/evidence/tree/index.ts'
import { readRealPage, realPages } from '../test/real-pages.ts'
import { walkParse5 } from './walk-parse5.ts'

const ROUNDS = 5
const pages = realPages(5).map((name) => readRealPage(name))

const READERS: Readonly<Record<string, (page: string) => number>> = {
  'parse5 tree + walk': (page) => walkParse5(parse(page)),
  'our tree': (page) => parseTree(page).size,
  'our tree, every text and attribute read': readAll,
  'htmlparser2 events': countEvents,
  'bare scan for <': countOpen,
}

function readAll(page: string): number {
  const tree = parseTree(page)
  let read = 0
  for (let node = 0; node < tree.size; node++) {
    read += tree.text(node).length
    for (const [, value] of tree.attributes(node)) read += value.length
  }
  return read
}

function countEvents(page: string): number {
  let events = 0
  const count = (): void => void events++
  const parser = new Parser({ onopentag: count, onclosetag: count, ontext: count })
  parser.end(page)
  return events
}

function countOpen(page: string): number {
  let found = 0
  for (let at = page.indexOf('<'); at >= 0; at = page.indexOf('<', at + 1)) found++
  return found
}

/** Milliseconds of processor time for all pages. */
function timeOf(read: (page: string) => number): number {
  const before = process.cpuUsage().user
  for (const page of pages) read(page)
  return (process.cpuUsage().user - before) / 1000
}

const times = Object.entries(READERS).map(([name, read]) => {
  const rounds = Array.from({ length: ROUNDS }, () => timeOf(read))
  return { name, best: Math.min(...rounds) }
})
const base = times[0]?.best ?? 1
const size = pages.reduce((sum, page) => sum + page.length, 0)
console.log(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`)
console.log(
  `${pages.length} pages, ${Math.round(size / pages.length / 1000)} K characters on average, best of ${ROUNDS}`,
)
for (const { name, best } of times) {
  const rate = Math.round((pages.length / best) * 1000)
  console.log(`${name.padEnd(42)} ${String(rate).padStart(6)} pages/s  ${(base / best).toFixed(1)} x parse5`)
}
