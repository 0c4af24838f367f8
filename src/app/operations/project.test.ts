import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { startChangingWeb } from '../../../test/material/changing-web.ts'
import { context } from '../../../test/material/context.ts'
import type { Project } from '../../model/project.ts'
import type { Context, Operation } from '../operation.ts'
import type { Proposal } from '../project/proposal.ts'
import { projectAdd } from './project-add.ts'
import { projectList } from './project-list.ts'
import { projectPropose } from './project-propose.ts'
import { projectSet } from './project-set.ts'
import { projectSetup } from './project-setup.ts'
import { projectShow } from './project-show.ts'

const folder = mkdtempSync(join(tmpdir(), 'schakel-project-'))
after(() => rmSync(folder, { recursive: true }))

/** As an interface runs an operation: input checked, output printed. */
async function run<Output>(
  operation: Operation,
  input: object,
  around: Context = context,
): Promise<{ output: Output; text: string }> {
  if (operation.kind !== 'plain') throw new Error()
  const output: unknown = operation.output.parse(await operation.run(around, operation.input.parse(input)))
  return { output: output as Output, text: operation.print?.(output, 'nl') ?? '' }
}

describe('the projects of a workspace', () => {
  const workspace = join(folder, 'kept.db')
  it('keep what the user says, and nothing twice', async () => {
    await run(projectAdd, { site: 'fiets.example', workspace, brand: 'Fietserij', tag: ['klant'] })
    await run(projectAdd, { site: 'tuin.example', workspace })
    await assert.rejects(run(projectAdd, { site: 'www.fiets.example', workspace }), /already/)
    const { output } = await run<{ projects: { site: string }[] }>(projectList, { workspace, tag: ['klant'] })
    assert.deepEqual(
      output.projects.map(({ site }) => site),
      ['https://fiets.example/'],
    )
  })
  it('replace what is said anew, empty what is cleared, and leave the rest', async () => {
    const site = 'fiets.example'
    await run(projectSet, { site, workspace, competitor: ['ander.example'], rhythm: '2,9', every: '14' })
    const { output } = await run<Project>(projectSet, { site, workspace, clear: ['tag', 'every'], language: ['nl'] })
    const { brand, tags, competitors, rhythm, every, languages } = output
    assert.deepEqual(
      [brand, tags, competitors, rhythm, every, languages],
      [...['Fietserij', [], ['ander.example'], [2, 9], 30, ['nl']]],
    )
    const { output: shown, text } = await run<Project>(projectShow, { site, workspace })
    assert.deepEqual(shown, output)
    assert.match(text, /^Van +niet bekend$/m)
  })
  it('refuse a rhythm that is none', () => {
    if (projectSet.kind !== 'plain') throw new Error()
    for (const rhythm of ['3,1', 'soon', '0,1', '1,,2'])
      assert.equal(projectSet.input.safeParse({ rhythm }).success, false, rhythm)
  })
})

describe('a proposal from the site’s own pages', async () => {
  const web = await startChangingWeb()
  after(() => web.close())
  const site = 'http://www.fietserij.example/'
  const page = (title: string, text: string, head = ''): void => {
    const menu = '<nav><a href="/over-ons/">Over ons</a> <a href="/racefietsen/">Racefietsen</a></nav>'
    const foot = '<footer>© 2024 Fietserij Utrecht B.V. Alle rechten voorbehouden. KvK 12345678</footer>'
    const html = `<!doctype html><html lang="nl"><head><title>${title} | De Fietserij</title>${head}</head><body>${menu}<main><h1>${title}</h1><p>${text}</p></main>${foot}</body></html>`
    web.pages.set(site + (title === 'Fietsen' ? '' : `${title.toLowerCase().replace(' ', '-')}/`), {
      status: 200,
      html,
    })
  }
  before(() => {
    const head =
      '<meta property="og:site_name" content="De Fietserij"><meta name="description" content="Fietsen op maat uit Utrecht.">' +
      '<link rel="alternate" hreflang="de" href="http://fietserij.test/">'
    const prose =
      'Een goede racefiets past bij wie hem rijdt, en daarom meten wij je eerst op. De ketting en de derailleur stellen wij na een maand gratis bij. '
    page('Fietsen', prose.repeat(4), head)
    page('Over ons', prose.repeat(3))
    page('Racefietsen', prose.repeat(5))
  })
  const ask = { site: 'http://www.fietserij.example', proxy: web.proxy, delay: 0.01 }

  it('names what the pages say, with the words and the page', async () => {
    const { output, text } = await run<Proposal>(projectPropose, ask)
    const values = (list: Proposal['hosts']): string[] => list.map(({ value }) => value)
    assert.equal(output.pages.length, 3)
    assert.deepEqual(values(output.brandNames), ['De Fietserij'])
    assert.equal(output.owner?.value, 'Fietserij Utrecht B.V.')
    assert.deepEqual(values(output.languages), ['nl', 'de'])
    assert.deepEqual(values(output.hosts), ['fietserij.test'])
    assert.equal(output.niche?.value, 'Fietsen op maat uit Utrecht.')
    assert.ok(values(output.keywords).includes('derailleur'), values(output.keywords).join(' '))
    assert.ok(output.organisation.some(({ sign, text: said }) => sign === 'kvk' && said.includes('12345678')))
    assert.match(text, /naam van de site: <meta property="og:site_name" content="De Fietserij"> {2}\(http/)
  })
  it('is stored when that is asked for, where the user said nothing', async () => {
    const workspace = join(folder, 'proposed.db')
    await run(projectAdd, { site: ask.site, workspace, niche: 'Racefietsen' })
    await run(projectPropose, { ...ask, workspace, apply: true })
    const { output } = await run<Project>(projectShow, { workspace })
    assert.deepEqual([output.brand, output.niche, output.competitors], ['De Fietserij', 'Racefietsen', []])
  })
  it('is gone through in questions: kept, replaced, emptied, and the rest left when the answers end', async () => {
    const workspace = join(folder, 'setup.db')
    await run(projectAdd, { site: ask.site, workspace, competitor: ['ander.example'] })
    const answers = ['', 'Fietserij Utrecht, Fietserij', '-', 'nl']
    const asked: string[] = []
    const answering = {
      ...context,
      ask: (text: { nl: string }, params = {}) => {
        asked.push(`${text.nl}${JSON.stringify(params)}`)
        return Promise.resolve(answers.shift() ?? null)
      },
    }
    const { output } = await run<Project>(projectSetup, { ...ask, workspace }, answering)
    const { brand, brandNames, hosts, languages, niche, competitors } = output
    assert.deepEqual([brand, brandNames, hosts], ['De Fietserij', ['Fietserij Utrecht', 'Fietserij'], []])
    assert.deepEqual([languages, niche, competitors], [['nl'], 'Fietsen op maat uit Utrecht.', ['ander.example']])
    assert.equal(asked[0], 'De naam waaronder de site bekend is [{known}]: {"known":"De Fietserij"}')
    assert.deepEqual((await run<Project>(projectShow, { workspace })).output, output)
  })
  it('asks all the same when the site cannot be read, and keeps nothing when interrupted', async () => {
    const workspace = join(folder, 'unread.db')
    const stop = new AbortController()
    const interrupting = { ...context, signal: stop.signal, ask: () => Promise.resolve((stop.abort(), null)) }
    const input = { ...ask, site: 'http://none.example', workspace }
    await assert.rejects(run(projectSetup, input, interrupting), /nothing was stored/)
    await run(projectSetup, input, { ...context, ask: () => Promise.resolve('Niets') })
    const { output } = await run<Project>(projectShow, { workspace })
    assert.deepEqual([output.brand, output.competitors], ['Niets', ['Niets']])
  })
  it('proposes nothing of what no page says, and says so when no page can be read', async () => {
    const bare = 'http://bare.example/'
    web.pages.set(bare, {
      status: 200,
      html: '<!doctype html><title>x</title><p>Nothing much is said here at all today.</p>',
    })
    const { output } = await run<Proposal>(projectPropose, { ...ask, site: bare })
    const { hosts, brandNames, niche, keywords, owner } = output
    assert.deepEqual(
      { hosts, brandNames, niche, keywords, owner },
      {
        ...{ hosts: [], brandNames: [], niche: null, keywords: [], owner: null },
      },
    )
    await assert.rejects(
      run(projectPropose, { ...ask, site: 'http://none.example' }),
      /not-found|niet te lezen|cannot be read/,
    )
  })
})
