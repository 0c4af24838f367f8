import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { mergeClaims, readClaims } from '../../src/importers/index.ts'
import type { Claim, Skipped } from '../../src/model/claim.ts'
import { canonicalKey, parseHttpUrl } from '../../src/url/index.ts'

// A planted web writes the same links as five tools export them, a log, and the whole list. Uses ../shared; skipped without.
const WORLD = join(import.meta.dirname, '../../../shared/linkworld')
const TOOLS = ['gsc-latest-links', 'ahrefs-backlinks', 'semrush-backlinks', 'majestic-download', 'moz-inbound-links']

const keyOf = (address: string): string => {
  const url = parseHttpUrl(address)
  return url === null ? address : canonicalKey(url)
}

for (const seed of [1, 7])
  describe(`linkworld, seed ${seed}`, { skip: !existsSync(WORLD) && 'needs ../shared' }, () => {
    let out = ''
    let read: (file: string) => Promise<{ claims: Claim[]; skipped: Skipped[] }>
    before(() => {
      out = mkdtempSync(join(tmpdir(), 'schakel-linkworld-'))
      const plan = [
        'plan.mjs',
        '--pages',
        'packs/dev',
        '--seed',
        String(seed),
        '--out',
        out,
        '--truth',
        join(out, 'truth'),
      ]
      execFileSync(process.execPath, plan, { cwd: WORLD })
      const { site } = JSON.parse(readFileSync(join(out, 'project.json'), 'utf8')) as { site: string }
      read = async (file) => {
        const rows = await Array.fromAsync(readClaims([join(out, file)], { site }))
        return {
          claims: rows.filter((row) => 'source' in row),
          skipped: rows.filter((row) => 'skipped' in row),
        }
      }
    })
    after(() => rmSync(out, { recursive: true }))

    it('reads every row of every export, and names each row that is no CSV', async () => {
      for (const tool of TOOLS) {
        const { claims, skipped } = await read(`exports/${tool}.csv`)
        const lines = linesOf(join(out, `exports/${tool}.csv`))
        const bad = tool.startsWith('majestic') ? badLines(lines) : []
        assert.deepEqual(
          skipped.map(({ skipped: reason, provenance }) => [reason, provenance.line]),
          bad.map((line) => ['bad-csv', line]),
        )
        assert.equal(claims.length + skipped.length, lines.filter((line) => line.includes('http')).length, tool)
      }
    })

    it('merges the exports and the list into the same links, each field with its rows', async () => {
      const listed = (await read('links.csv')).claims
      const byPair = Map.groupBy(listed, (claim) => `${keyOf(claim.source)} ${keyOf(claim.target ?? '')}`)
      const bySource = Map.groupBy(listed, ({ source }) => keyOf(source))
      for (const tool of TOOLS)
        for (const claim of (await read(`exports/${tool}.csv`)).claims) {
          const group =
            claim.target === null
              ? bySource.get(keyOf(claim.source))
              : byPair.get(`${keyOf(claim.source)} ${keyOf(claim.target)}`)
          assert.ok(group, `${tool} ${claim.source}`)
          group.push(claim)
        }
      assert.equal(byPair.size, listed.length)
      const merged = [...byPair.values()].map((claims) => mergeClaims(claims as [Claim, ...Claim[]]))
      assert.ok(merged.some(({ provenance }) => provenance.length >= 5))
      for (const { anchor, firstSeen } of merged) {
        assert.ok(anchor && anchor.from.length > 0)
        assert.deepEqual([anchor.others, firstSeen?.others], [[], []], 'the tools agree in this world')
      }
    })

    it('counts visits from the log only for sites in the list, and leaves spam and engines out', async () => {
      const sites = new Set((await read('links.csv')).claims.map(({ source }) => new URL(source).hostname))
      const { claims, skipped } = await read('access.log')
      const strangers = claims.filter(({ source }) => !sites.has(new URL(source).hostname))
      assert.deepEqual(
        strangers.map(({ source }) => source),
        [],
      )
      const visits = claims.reduce((sum, claim) => sum + (claim.visits ?? 0), 0)
      assert.equal(visits + skipped.length, linesOf(join(out, 'access.log')).length)
    })
  })

function linesOf(file: string): string[] {
  const bytes = readFileSync(file)
  const text = bytes.toString(bytes[0] === 0xff ? 'utf16le' : 'utf8')
  return text.split(/\r?\n/).filter((line) => line !== '')
}

/** Lines on which something other than a comma follows a closing quote. */
function badLines(lines: readonly string[]): number[] {
  return lines.flatMap((line, index) => (/"[^",]+" /.test(line) ? [index + 1] : []))
}
