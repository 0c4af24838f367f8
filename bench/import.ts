// Rows per second and peak memory of an import: `node bench/import.ts [rows]`. Each file is read in a process of its own, since
// peak memory is the process's.
import { execFileSync } from 'node:child_process'
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { readClaims } from '../src/importers/index.ts'

const HEADER =
  'Referring page title,Referring page URL,Language,Platform,Referring page HTTP code,Domain rating,UR,Domain traffic,Referring domains,Linked domains,External links,Page traffic,Keywords,Target URL,Left context,Anchor,Right context,Redirect Chain URLs,Redirect Chain status codes,Type,Content,Nofollow,UGC,Sponsored,Rendered,Raw,Lost status,Drop reason,Discovered status,First seen,Last seen,Lost,Links in group'
const source = (row: number): string => `https://www.site${row % 50_000}.example/artikel/${row}/een-stuk-over-iets`
const target = (row: number): string => `https://www.us.example/gids/${row % 500}/`
const quoted = (cells: readonly (string | number)[]): string => cells.map((cell) => `"${cell}"`).join('\t')

/** Invented exports: a header and rows. */
const FORMATS = {
  ahrefs: {
    encoding: 'utf16le',
    header: `\ufeff${quoted(HEADER.split(','))}\r\n`,
    row: (n: number): string =>
      `${quoted([`Titel ""${n}"" van de pagina`, source(n), 'nl', 'WordPress', 200, 44, 11, 1573, 66, 49, 8, 1, 1, target(n), 'woorden voor de link', `anker ${n}`, 'woorden na de link', '', '', 'text', '', 'true', 'false', 'false', 'false', 'true', '', '', '', '2025-07-09 08:14:02', '2026-01-02 11:30:44', '', 1])}\r\n`,
  },
  generic: {
    encoding: 'utf8',
    header: 'source_url,target_url,anchor_text,first_seen\n',
    row: (n: number): string => `${source(n)},${target(n)},"anker ${n}, met komma",2025-07-09\n`,
  },
} as const

const [argument = '1000000', file] = process.argv.slice(2)
if (file !== undefined) await measure(file)
else
  for (const name of ['ahrefs', 'generic'] as const) {
    const folder = mkdtempSync(join(tmpdir(), `schakel-${name}-`))
    const made = join(folder, 'links.csv')
    await pipeline(Readable.from(pieces(name, Number(argument))), createWriteStream(made))
    execFileSync(process.execPath, [import.meta.filename, name, made], { stdio: 'inherit' })
    rmSync(folder, { recursive: true })
  }

async function measure(made: string): Promise<void> {
  const start = process.cpuUsage()
  let claims = 0
  for await (const row of readClaims([made], { site: 'https://www.us.example/' })) if ('source' in row) claims += 1
  const { user, system } = process.cpuUsage(start)
  const seconds = (user + system) / 1e6
  console.log(
    `${argument}: ${claims} rows, ${Math.round(statSync(made).size / 2 ** 20)} MB, ${seconds.toFixed(1)} s processor time, ` +
      `${Math.round(claims / seconds)} rows/s, peak RSS ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
  )
}

function* pieces(name: keyof typeof FORMATS, count: number): Generator<Buffer> {
  const { encoding, header, row } = FORMATS[name]
  yield Buffer.from(header, encoding)
  for (let from = 0; from < count; from += 1_000)
    yield Buffer.from(
      Array.from({ length: Math.min(1_000, count - from) }, (_, index) => row(from + index)).join(''),
      encoding,
    )
}
